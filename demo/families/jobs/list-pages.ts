import type { JsonValue } from '#shared/json/exact-value.ts'
import { pageOffset, pageTokens } from '../../http/page-token.ts'
import type { Parameters } from '../../http/parameters.ts'
import type { JobsVersion } from './job.ts'

/** How many entries of each of its lists a job or run shows at a time. */
const entriesShown = 100

export interface Slice<T> {
  items: readonly T[]
  /** To be spread into the answer. */
  next: { has_more: boolean; next_page_token?: string; prev_page_token?: string }
}

/** The page of `page_token`, or from `offset` on, which is older. 20 items without a `limit`, with 0 `most`. */
export function sliceOf<T>(parameters: Parameters, all: readonly T[], most: number): Slice<T> {
  const limit = parameters.integerWithin('limit', 0, most) ?? 20
  const size = limit === 0 ? most : limit
  const offset = parameters.text('page_token')
    ? pageOffset(parameters.text('page_token'))
    : (parameters.integerWithin('offset', 0, 1_000_000) ?? 0)
  const next = pageTokens(offset, size, all.length)
  return { items: all.slice(offset, offset + size), next: { ...next, has_more: offset + size < all.length } }
}

export type Lists = Readonly<Record<string, readonly JsonValue[]>>

/** From version 2.2 on long lists within one object come page by page, all of them at the same time; before, cut. */
export function pageOfLists(
  all: Lists,
  token: string | undefined,
  version: JobsVersion,
): { lists: Record<string, readonly JsonValue[]>; next: { next_page_token?: string } } {
  const offset = version === '2.2' ? pageOffset(token) : 0
  const longest = Math.max(0, ...Object.values(all).map((list) => list.length))
  const { next_page_token: next } = pageTokens(offset, entriesShown, longest)
  const lists = Object.entries(all).map(([name, list]) => [name, list.slice(offset, offset + entriesShown)] as const)
  return {
    lists: Object.fromEntries(lists),
    next: next === undefined || version !== '2.2' ? {} : { next_page_token: next },
  }
}

/** Whether a job or run in a list shows less than there is. */
export function isCut(all: Lists): boolean {
  return Object.values(all).some((list) => list.length > entriesShown)
}

import type { JsonObject } from '#shared/json/exact-value.ts'
import type { Parameters } from '../../http/parameters.ts'
import { invalidParameter } from '../../http/platform-error.ts'

/** What a list is asked to show; its page tokens carry it along. */
export interface Wish {
  filter: string
  order: readonly string[]
}

interface Listing<T> {
  usual: number
  most: number
  /** Throws for a filter or an order that it does not know. */
  find: (wish: Wish) => readonly T[]
}

interface ListingPage<T> {
  items: readonly T[]
  /** To be spread into the answer. */
  tokens: { next_page_token?: string; prev_page_token?: string }
}

/**
 * A page of a list with `filter` and `order_by`. With a token these may be left out, and must not differ from those
 * of the first page.
 */
export function listingPage<T>(parameters: Parameters, { usual, most, find }: Listing<T>): ListingPage<T> {
  const size = parameters.integerWithin('max_results', 1, most) ?? usual
  const asked = { filter: parameters.text('filter') ?? '', order: orderOf(parameters) }
  const token = parameters.text('page_token') ?? ''
  const { from, wish } = token === '' ? { from: 0, wish: asked } : readToken(token)
  const differs = asked.filter !== '' && asked.filter !== wish.filter
  if (differs || (asked.order.length > 0 && asked.order.join() !== wish.order.join())) {
    throw invalidParameter('page_token cannot be combined with another filter or order_by than that of the first page.')
  }
  const all = find(wish)
  return {
    items: all.slice(from, from + size),
    tokens: {
      ...(from + size < all.length ? { next_page_token: writeToken(from + size, wish) } : {}),
      ...(from > 0 ? { prev_page_token: writeToken(Math.max(0, from - size), wish) } : {}),
    },
  }
}

function orderOf(parameters: Parameters): readonly string[] {
  return parameters
    .texts('order_by')
    .flatMap((text) => text.split(','))
    .map((text) => text.trim().toLowerCase())
    .filter((text) => text !== '')
}

function writeToken(from: number, { filter, order }: Wish): string {
  return Buffer.from(`${from}\n${order.join()}\n${filter}`).toString('base64url')
}

function readToken(token: string): { from: number; wish: Wish } {
  const found = /^(\d{1,9})\n([^\n]*)\n(.*)$/s.exec(Buffer.from(token, 'base64url').toString())
  if (found === null) throw invalidParameter('The page_token is not one that this list handed out.')
  const order = found[2] === '' ? [] : found[2]!.split(',')
  return { from: Number(found[1]), wish: { filter: found[3]!, order } }
}

/** Without the token of the page before, for lists whose answer has none. */
export function forwardOnly({ next_page_token }: { next_page_token?: string }): JsonObject {
  return next_page_token === undefined ? {} : { next_page_token }
}

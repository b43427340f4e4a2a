import type { Page } from '../../../http/page-of.ts'
import { pageOffset, pageTokens } from '../../../http/page-token.ts'
import type { Parameters } from '../../../http/parameters.ts'
import { invalidParameter } from '../../../http/platform-error.ts'

export interface ListSize {
  /** The page that 0 asks for, and the largest one. */
  server: number
  /** Where nothing is asked for; the lists of the catalog without paging answer everything then. */
  unset?: number
  /** `max_results` unless it is another. */
  name?: string
}

/** 0 asks for the server's own page size, which larger sizes are cut down to. */
export function pageOfList<T>(parameters: Parameters, all: readonly T[], size: ListSize): Page<T> {
  const { server, unset = all.length, name = 'max_results' } = size
  const asked = parameters.integer(name)
  if (asked !== undefined && asked < 0) throw invalidParameter(`${name} must not be negative, but was ${asked}.`)
  const length = asked === undefined ? unset : asked === 0 ? server : Math.min(asked, server)
  const offset = pageOffset(parameters.text('page_token'))
  const { next_page_token } = pageTokens(offset, length, all.length)
  return { items: all.slice(offset, offset + length), next: next_page_token === undefined ? {} : { next_page_token } }
}

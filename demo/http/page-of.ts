import { pageOffset, pageTokens } from './page-token.ts'
import type { Parameters } from './parameters.ts'

interface PageSize {
  /** The parameter that asks for a size. */
  name: string
  /** Without one, or with 0. */
  usual: number
  most: number
}

export interface Page<T> {
  items: readonly T[]
  /** To be spread into the answer: empty on the last page. */
  next: { next_page_token?: string }
}

/** The page of `page_token`. Throws INVALID_PARAMETER_VALUE for a size out of range or a foreign token. */
export function pageOf<T>(parameters: Parameters, all: readonly T[], { name, usual, most }: PageSize): Page<T> {
  const size = parameters.integerWithin(name, 0, most) || usual
  const offset = pageOffset(parameters.text('page_token'))
  const { next_page_token } = pageTokens(offset, size, all.length)
  return { items: all.slice(offset, offset + size), next: next_page_token === undefined ? {} : { next_page_token } }
}

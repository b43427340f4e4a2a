import { invalidParameter } from './platform-error.ts'

/** An opaque token for "from this place on". */
function pageToken(offset: number): string {
  return Buffer.from(`from:${offset}`).toString('base64url')
}

/** Throws INVALID_PARAMETER_VALUE for a token that no page handed out. */
export function pageOffset(token: string | undefined): number {
  if (token === undefined || token === '') return 0
  const offset = /^from:(\d{1,9})$/.exec(Buffer.from(token, 'base64url').toString())?.[1]
  if (offset === undefined) throw invalidParameter('The page_token is not one that this list handed out.')
  return Number(offset)
}

/** The tokens of the pages around one; those of pages that do not exist are absent. */
export function pageTokens(
  offset: number,
  size: number,
  total: number,
): { next_page_token?: string; prev_page_token?: string } {
  return {
    ...(offset + size < total ? { next_page_token: pageToken(offset + size) } : {}),
    ...(offset > 0 ? { prev_page_token: pageToken(Math.max(0, offset - size)) } : {}),
  }
}

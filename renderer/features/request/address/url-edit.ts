import type { Request } from '#shared/model/request.ts'
import { pathParameters } from '#shared/request/path-parameters.ts'
import { joinUrl, splitUrl } from '#shared/request/url.ts'
import { replacePath, replaceQuery } from '../params/query-rows.ts'

/** Takes a typed address over: its query becomes rows, its `{names}` path rows. */
export function withUrlText(request: Request, text: string, remembered?: Map<string, string>): Request {
  const { url, params } = splitUrl(text)
  return {
    ...request,
    url,
    params: replacePath(replaceQuery(request.params, params), pathParameters(url), remembered),
  }
}

/** What the address field shows: the text as it was typed while it says the same as the draft, else the draft's. */
export function shownUrl(request: Request, typed: string | null): string {
  const shown = joinUrl(request.url, request.params)
  if (typed === null) return shown
  const { url, params } = splitUrl(typed)
  return joinUrl(url, params) === shown ? typed : shown
}

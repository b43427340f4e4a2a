import type { Request } from '#shared/model/request.ts'
import type { Response } from '#shared/model/response.ts'
import { isCredential } from '#shared/request/credentials.ts'
import type { Redactor } from '../send/redact.ts'
import { holdsCredential, withoutCredentials } from './secret-bodies.ts'

const largestBody = 1_000_000

/** The request as it was written, without the credentials that were typed into it. */
export function keptRequest(
  request: Request,
  redactor: Redactor,
  keepBody: boolean,
): { request: Request; requestBodyKept: boolean } {
  const clean = (name: string, value: string) => (isCredential(name, value) ? '' : redactor.text(value))
  const bodyText = JSON.stringify(request.body)
  // Inside the JSON of the body its own quotes are escaped.
  const readable = bodyText.replaceAll('\\"', '"')
  const requestBodyKept =
    request.body.type === 'none' ||
    (keepBody && bodyText.length <= largestBody && !holdsCredential(readable) && !redactor.holds(bodyText))
  return {
    requestBodyKept,
    request: {
      ...request,
      url: withoutCredentials(redactor.text(request.url)),
      params: request.params.map((one) => ({ ...one, value: clean(one.name, one.value) })),
      headers: request.headers.map((one) => ({ ...one, value: clean(one.name, one.value) })),
      auth:
        request.auth.type === 'bearer' && !/^\s*\{\{[^{}]*\}\}\s*$/.test(request.auth.token)
          ? { type: 'bearer', token: '' }
          : request.auth,
      body: requestBodyKept ? request.body : { type: 'none' },
      ...(request.variables
        ? {
            variables: request.variables.map((one) =>
              'value' in one ? { ...one, value: clean(one.name, one.value) } : one,
            ),
          }
        : {}),
    },
  }
}

/** The head of the answer; cookies are credentials of their own. */
export function keptResponse(response: Response): Response {
  return {
    ...response,
    bodyId: '',
    headers: response.headers.map(([name, value]) => [
      name,
      /^set-cookie2?$/i.test(name) ? '[not kept]' : withoutCredentials(value),
    ]),
    redirects: response.redirects.map((one) => ({
      ...one,
      from: withoutCredentials(one.from),
      to: withoutCredentials(one.to),
    })),
    steps: response.steps.map((step) => ({ ...step, text: withoutCredentials(step.text) })),
    request: {
      ...response.request,
      url: withoutCredentials(response.request.url),
      headers: response.request.headers.map(([name, value]) => [
        name,
        isCredential(name, value) && !/\{\{|\[secret\]/.test(value) ? '[secret]' : value,
      ]),
    },
  }
}

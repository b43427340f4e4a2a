import type { ResolvedRequest, Response } from '#shared/model/response.ts'
import type { Answer } from './deliver.ts'
import { timingsOf } from './hop.ts'
import { shownSteps } from './journey.ts'
import type { Redactor } from './redact.ts'

/** The answer as it may be shown. A server that echoes a credential in its headers does not get it onto the screen. */
export function responseModel(
  { response, hop, journey, bodyId, wireSize, size, incomplete }: Answer,
  facts: { shown: ResolvedRequest; redactor: Redactor; environment: string | null; startedAt: number; start: number },
): Response {
  const { redactor } = facts
  const headers = pairs(response.rawHeaders)
  const statusText = response.statusMessage ?? ''
  const statusLine = 'HTTP/1.1  \r\n'.length + 3 + statusText.length
  return {
    bodyId,
    status: response.statusCode ?? 0,
    statusText: redactor.text(statusText),
    httpVersion: response.httpVersion,
    headers: headers.map(([name, value]) => [name, redactor.text(value)]),
    contentType: header(headers, 'content-type'),
    contentEncoding: header(headers, 'content-encoding'),
    wireSize,
    size,
    headersSize: headers.reduce((sum, [name, value]) => sum + name.length + value.length + 4, statusLine + 2),
    timings: timingsOf(hop, facts.start),
    steps: shownSteps(journey.steps, redactor),
    redirects: journey.redirects.map((one) => ({ ...one, from: redactor.text(one.from), to: redactor.text(one.to) })),
    remoteAddress: hop.address ?? null,
    reusedConnection: hop.reused,
    ...(incomplete ? { incomplete: incompleteness(incomplete, redactor) } : {}),
    request: facts.shown,
    environment: facts.environment,
    startedAt: facts.startedAt,
  }
}

function pairs(raw: readonly string[]): [string, string][] {
  const list: [string, string][] = []
  for (let at = 0; at + 1 < raw.length; at += 2) list.push([raw[at]!, raw[at + 1]!])
  return list
}

function header(headers: readonly [string, string][], name: string): string | null {
  return headers.find((one) => one[0].toLowerCase() === name)?.[1] ?? null
}

function incompleteness(
  { code, message, likely, remedy }: NonNullable<Answer['incomplete']>,
  redactor: Redactor,
): NonNullable<Response['incomplete']> {
  return {
    code,
    message: redactor.text(message),
    ...(likely === undefined ? {} : { likely: redactor.text(likely) }),
    ...(remedy === undefined ? {} : { remedy: redactor.text(remedy) }),
  }
}

import type { HistoryDetail } from '#shared/model/history.ts'
import type { JournalItem, JournalSession } from '#shared/model/journal.ts'
import type { Request } from '#shared/model/request.ts'
import type { HistoryService } from '../history/history-service.ts'
import { withoutTokens } from '../history/secret-bodies.ts'
import { bodyOf, type ReportText } from './report-text.ts'

/** A kind of report, written from top to bottom. */
export interface ReportForm {
  begin(session: JournalSession): string
  note(text: string): string
  send(send: ReportSend): string
  end(): string
}

/** A send as a report tells of it. Every text comes from outside and has to be escaped by whoever writes it. */
export interface ReportSend {
  /** From 1 on. */
  number: number
  bookmarked: boolean
  startedAt: number
  method: string
  url: string
  /** "200 OK", or what went wrong. */
  outcome: string
  kind: 'ok' | 'redirect' | 'warn' | 'error'
  /** "184 ms", "6,100 bytes", "dev", the operation. */
  facts: string[]
  note: string
  headers: [name: string, value: string][]
  body: ReportText | null
  /** null: not wanted, or there was none. */
  answer: ReportText | null
  /** Why the answer is not there. */
  missing: string | null
}

const whyMissing: Record<HistoryDetail['body'], string | null> = {
  kept: null,
  empty: null,
  large: 'The answer was too large for the history.',
  secret: 'The answer holds credentials and is not in the history.',
  gone: 'The answer could not be read when it came.',
}

export async function readSend(
  call: HistoryService['call'],
  { entry, bookmarked }: Extract<JournalItem, { type: 'send' }>,
  number: number,
  withAnswer: boolean,
): Promise<ReportSend> {
  const detail = await call('entry', entry.id)
  const { request, response, failure } = detail
  const answer = withAnswer && detail.body === 'kept' ? await call('body', entry.id) : null
  const size = response === null ? [] : [`${entry.size.toLocaleString('en')} bytes`]
  return {
    number,
    bookmarked,
    startedAt: entry.startedAt,
    method: entry.method,
    url: withoutTokens(entry.url),
    outcome:
      response === null ? (failure?.message ?? 'No answer.') : `${response.status} ${response.statusText}`.trim(),
    kind: response === null ? 'error' : kindOf(response.status),
    facts: [
      `${Math.round(entry.total).toLocaleString('en')} ms`,
      ...size,
      ...[entry.environment, entry.operationId].filter((one) => one !== null),
    ],
    note: withoutTokens(entry.note),
    headers: request.headers
      .filter(({ enabled, name }) => enabled && name !== '')
      .map(({ name, value }) => [name, withoutTokens(value)]),
    body: requestBody(request, detail.requestBodyKept),
    answer: answer === null ? null : bodyOf(answer, response?.contentType ?? null),
    missing: withAnswer && response !== null ? whyMissing[detail.body] : null,
  }
}

function kindOf(status: number): ReportSend['kind'] {
  if (status >= 500) return 'error'
  if (status >= 400) return 'warn'
  return status >= 300 ? 'redirect' : 'ok'
}

function requestBody({ body }: Request, kept: boolean): ReportText | null {
  if (!kept) return { text: 'Not in the history: it held credentials, or was too large.', json: false, more: 0 }
  if (body.type === 'none') return null
  if (body.type === 'json' || body.type === 'text')
    return body.text === '' ? null : bodyOf(Buffer.from(body.text), null)
  if (body.type === 'file') return { text: `File ${body.file?.name ?? '(none)'}`, json: false, more: 0 }
  const lines = body.fields
    .filter(({ enabled }) => enabled)
    .map((field) => `${field.name}=${'file' in field && field.file ? `@${field.file.name}` : (field.value ?? '')}`)
  return { text: withoutTokens(lines.join('\n')), json: false, more: 0 }
}

import type { AppError } from '#shared/errors.ts'
import type { Request } from '#shared/model/request.ts'
import { formatDuration } from '../format-duration.ts'
import { detailOf } from './error-detail.ts'

/** A text for a colleague or for support. The request stands in it as a template: no value, no credential. */
export function failureReport(
  error: AppError,
  request: Request | undefined,
  startedAt: number,
  endedAt: number,
): string {
  const { steps } = detailOf(error)
  const lines = [
    request ? `${request.method} ${request.url.replace(/\/\/[^/@]*@/, '//')}` : '',
    `${error.code}: ${error.message}`,
    error.likely ? `Likely cause: ${error.likely}` : '',
    error.remedy ? `What to do: ${error.remedy}` : '',
    `Sent at ${new Date(startedAt).toISOString()}, ended after ${formatDuration(endedAt - startedAt)}`,
    ...steps.map(
      ({ name, state, text, ms }) => `${name}: ${state}, ${text}${ms === null ? '' : `, ${formatDuration(ms)}`}`,
    ),
  ]
  return lines.filter(Boolean).join('\n')
}

import { printExact } from '#shared/json/exact-json.ts'
import type { JsonValue } from '#shared/json/exact-value.ts'

export interface Answer {
  status: number
  body: string | Uint8Array
  contentType: string
  headers?: Readonly<Record<string, string>>
  /** Also sent as a header, as the platform does with refusals. */
  reason?: string
}

export function jsonAnswer(value: JsonValue, status = 200): Answer {
  return jsonTextAnswer(printExact(value), status)
}

function jsonTextAnswer(text: string, status = 200): Answer {
  return { status, body: text, contentType: 'application/json' }
}

/** What the platform says when there is nothing to say. */
export function emptyAnswer(): Answer {
  return jsonTextAnswer('{}')
}

/** 204: not even an empty object. */
export function noContentAnswer(): Answer {
  return { status: 204, body: '', contentType: 'application/json' }
}

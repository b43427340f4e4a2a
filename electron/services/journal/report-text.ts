import { isJson } from '#shared/json/is-json.ts'
import { printJson } from '#shared/json/print/print-text.ts'
import { withoutTokens } from '../history/secret-bodies.ts'

/** A body as a report shows it. */
export interface ReportText {
  text: string
  json: boolean
  /** Bytes that are not shown. */
  more: number
}

/** A report is read by people: of a body it shows this many bytes. */
const mostBytes = 200_000

/** JSON is indented; every token of it stays as it came. */
export function bodyOf(bytes: Uint8Array, contentType: string | null): ReportText {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (
    /^(image|audio|video|font)\/|octet-stream|zip|parquet/i.test(contentType ?? '') ||
    buffer.subarray(0, 1024).includes(0)
  )
    return { text: `${buffer.length.toLocaleString('en')} bytes that are no text`, json: false, more: 0 }
  const begin = buffer.subarray(0, mostBytes)
  const json = isJson(buffer.toString('utf8'))
  const text = json ? indented(begin) : begin.toString('utf8')
  return { text: withoutTokens(text), json, more: buffer.length - begin.length }
}

function indented(bytes: Uint8Array): string {
  const pieces: Uint8Array[] = []
  printJson(bytes, 'pretty', (piece) => pieces.push(piece))
  return Buffer.concat(pieces).toString('utf8')
}

/** Characters that change how others are read are written out, so that a text from outside cannot pretend to be another. */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Bidi_Control}\ufeff]/gu, (one) =>
    one === '\n' || one === '\t' ? one : one === '\r' ? '' : `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** "2026-03-02 14:32:10", by the clock on the wall. */
export function timeText(time: number): string {
  const day = new Date(time)
  const two = (value: number) => String(value).padStart(2, '0')
  const date = `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
  return `${date} ${two(day.getHours())}:${two(day.getMinutes())}:${two(day.getSeconds())}`
}

/** "3 sends, 1 note, 1 bookmark". */
export function countText(counts: { sends: number; notes: number; bookmarks: number }): string {
  const word = (count: number, one: string) => `${count.toLocaleString('en')} ${count === 1 ? one : `${one}s`}`
  return [word(counts.sends, 'send'), word(counts.notes, 'note'), word(counts.bookmarks, 'bookmark')].join(', ')
}

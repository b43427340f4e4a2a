import { decodeString } from '../decode-string.ts'
import type { ByteWriter } from './byte-writer.ts'
import type { Columns } from './columns.ts'
import type { JsonSink } from './json-reader.ts'
import { RowSink } from './row-sink.ts'

export interface CsvOptions {
  /** Texts that a spreadsheet would take for a formula get a leading apostrophe, and a mark says that the file is UTF-8. */
  spreadsheet: boolean
}

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** First reading: which columns there are. */
export function columnFinder(columns: Columns): JsonSink {
  return new RowSink(columns, {
    cell(place) {
      place.used = true
    },
    rowEnd: () => undefined,
  })
}

/**
 * Second reading: the rows as RFC 4180 writes them. Numbers are copied digit for digit; null and what is missing is
 * empty, the empty text is `""`; arrays are written as JSON; of equal keys of one object the last is taken.
 */
export function csvPrinter(columns: Columns, out: ByteWriter, { spreadsheet }: CsvOptions): JsonSink {
  if (spreadsheet) out.text('\ufeff')
  const names = columns.number()
  out.text(names.map((name) => csvCell(name, spreadsheet)).join(','))
  const lineEnd = () => {
    out.byte(0x0d)
    out.byte(0x0a)
  }
  lineEnd()
  const row = new Array<Uint8Array | undefined>(names.length)
  return new RowSink(columns, {
    cell(place, value) {
      row[place.column] = cellOf(value, spreadsheet)
    },
    rowEnd() {
      for (let at = 0; at < row.length; at++) {
        if (at > 0) out.byte(0x2c)
        const cell = row[at]
        if (cell) out.bytes(cell, 0, cell.length)
        // A row of one empty cell must not be an empty line: readers drop those.
        else if (row.length === 1) out.text('""')
      }
      row.fill(undefined)
      lineEnd()
    },
  })
}

function cellOf(token: Uint8Array, spreadsheet: boolean): Uint8Array | undefined {
  const first = token[0]
  if (first === 0x22) {
    return isPlain(token) ? token.slice(1, -1) : encoder.encode(csvCell(textOf(token), spreadsheet))
  }
  if (first === 0x6e) return undefined
  if (first === 0x5b || first === 0x7b) return encoder.encode(csvCell(decoder.decode(token), false))
  return token.slice()
}

/** A string token that needs neither quotes nor a second look: letters, digits and the like, beginning with one of them. */
function isPlain(token: Uint8Array): boolean {
  if (token.length === 2) return false
  const first = token[1]!
  if (!(first >= 0x30 && first <= 0x39) && !((first | 0x20) >= 0x61 && (first | 0x20) <= 0x7a)) return false
  for (let at = 1; at < token.length - 1; at++) {
    const code = token[at]!
    if (code < 0x20 || code === 0x22 || code === 0x2c || code === 0x5c || code === 0x7f) return false
  }
  return token[token.length - 2] !== 0x20
}

/** The text of a string token. What no file can hold, half a character, stays as the escape that was sent. */
function textOf(token: Uint8Array): string {
  const text = decodeString(decoder.decode(token))
  if (text.isWellFormed()) return text
  return text.replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, (character) =>
    character.length === 2 ? character : `\\u${character.charCodeAt(0).toString(16)}`,
  )
}

/** A text as a cell. `spreadsheet`: one that would be taken for a formula gets a leading apostrophe. */
export function csvCell(text: string, spreadsheet: boolean): string {
  const guarded = spreadsheet && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return guarded === '' || /[",\r\n]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}

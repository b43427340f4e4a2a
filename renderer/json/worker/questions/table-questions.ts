import { decodeString } from '#shared/json/decode-string.ts'
import { none } from '../../engine/structure.ts'
import { type TableChoice, tableChoices } from '../../engine/table/pick-table.ts'
import type { Table } from '../../engine/table/table.ts'
import { kindAt, nodeRange, type ValueKind } from '../../engine/tokens.ts'
import { characterStart, decodeUtf8 } from '../../engine/utf8.ts'
import type { DocumentContext } from '../document-context.ts'
import { tableOf } from '../tables.ts'
import type { Answers } from './question.ts'

/** A value of a table. Strings are without quotes and escapes, everything else is as sent. */
export interface Cell {
  node: number
  kind: ValueKind
  text: string
  /** Bytes that `text` leaves out. */
  cut: number
}

export interface TableRow {
  node: number
  /** Its number in the list as sent, from 0. */
  place: number
  /** By place in the asked columns; null where the row has no such value. */
  cells: (Cell | null)[]
}

export interface TableQuestions {
  /** Lists that can be shown: the one asked for, then the likeliest. */
  tableChoices: { input: { also: number | null }; output: TableChoice[] }
  tableCells: {
    input: { source: number; from: number; to: number; columns: readonly number[] }
    output: { rows: TableRow[]; revision: number }
  }
}

const longestText = 240

export function answerTable(context: DocumentContext): Answers<TableQuestions> {
  const { json } = context
  return {
    tableChoices: ({ also }) => (context.state().kind === 'json' ? tableChoices(json, also) : []),
    tableCells({ source, from, to, columns }) {
      const table = tableOf(context, source)
      const rows: TableRow[] = []
      for (let place = from; place < Math.min(to, table.length); place++) rows.push(readRow(table, place, columns))
      return { rows, revision: table.revision }
    },
  }
}

function readRow(table: Table, place: number, columns: readonly number[]): TableRow {
  const row = table.rowAt(place)
  return { node: table.rows.node(row), place: row, cells: columns.map((column) => readCell(table, row, column)) }
}

function readCell(table: Table, row: number, column: number): Cell | null {
  const node = table.cell(row, column)
  if (node === none) return null
  const { store, scanner } = table.json
  const { bytes, length } = store
  const [start, end] = nodeRange(scanner.structure, bytes, node, length)
  const kind = kindAt(bytes, start)
  const isText = kind === 'string'
  const shownEnd = end - start <= longestText ? end : characterStart(bytes, start + longestText, start)
  const raw = decodeUtf8(bytes.subarray(start, shownEnd))
  const text = isText ? decodeString(shownEnd === end ? raw : `${raw}"`) : raw
  return { node, kind, text, cut: end - shownEnd }
}

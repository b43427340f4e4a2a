import { none } from '../../engine/structure.ts'
import { type TableChoice, tableChoices } from '../../engine/table/pick-table.ts'
import type { Table } from '../../engine/table/table.ts'
import type { ValueKind } from '../../engine/tokens.ts'
import type { DocumentContext } from '../document-context.ts'
import { csvChoices, tableOf } from '../tables.ts'
import type { Answers } from './question.ts'

/** A value of a table. Strings are without quotes and escapes, everything else is as sent. */
export interface Cell {
  /** Names it: a node of JSON, a place in separated values. */
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
  /** What a cell says, the first `limit` bytes of it. */
  tableText: { input: { source: number; cell: number; limit?: number }; output: string }
}

const longestText = 240

export function answerTable(context: DocumentContext): Answers<TableQuestions> {
  const { json } = context
  return {
    tableChoices({ also }) {
      const { kind } = context.state()
      if (kind === 'csv') return csvChoices(context)
      return kind === 'json' ? tableChoices(json, also) : []
    },
    tableText({ source, cell, limit }) {
      const { cells } = tableOf(context, source)
      cells.locate(cell)
      return cells.said(limit)
    },
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
  return { node: table.rowCell(row), place: row, cells: columns.map((column) => readCell(table, row, column)) }
}

function readCell(table: Table, row: number, column: number): Cell | null {
  const node = table.cell(row, column)
  if (node === none) return null
  const { cells } = table
  const kind = table.kindOf(node, column)
  const text = cells.said(longestText)
  return { node, kind, text, cut: cells.cut }
}

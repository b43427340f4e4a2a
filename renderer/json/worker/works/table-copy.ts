import { none } from '../../engine/structure.ts'
import { type CopyForm, type CopyWriter, copyWriter, type WrittenCell } from '../../engine/table/copy-forms.ts'
import type { Table } from '../../engine/table/table.ts'
import { tableOf } from '../tables.ts'
import { nowAndThen } from './now-and-then.ts'
import type { Runners } from './work.ts'

export interface TableCopyWorks {
  /** Cells of shown rows `from` to `to`, without `to`, as a text; null when it would be too large for a clipboard. */
  tableCopy: {
    input: { source: number; from: number; to: number; columns: readonly number[]; form: CopyForm }
    progress: number
    output: string | null
  }
}

const largest = 256 * 1024 * 1024
const atOnce = 512

export const tableCopyRunners: Runners<TableCopyWorks> = {
  async tableCopy({ source, from, to, columns, form }, context, control) {
    const { breathe } = control
    const progress = nowAndThen(control.progress)
    const table = tableOf(context, source)
    const write = writerOf(table, columns, form)
    const end = Math.min(to, table.length)
    const parts: string[] = [write.head]
    let size = 0
    for (let place = from; place < end; place++) {
      if (place % atOnce === atOnce - 1) {
        progress((place - from) / (end - from))
        await breathe()
      }
      const text = write.row(table.rowAt(place))
      size += text.length
      if (size > largest) return null
      parts.push(place > from ? write.between + text : text)
    }
    return parts.join('') + write.foot
  },
}

/** Titles of the columns, which every form that names them writes. */
export function titlesOf(table: Table, columns: readonly number[]): string[] {
  return columns.map((id) => table.describe(id).title)
}

/** The cells of a row as a writer wants them. `nulls`: a null of JSON is a word, and not nothing. */
export function cellsOf(
  table: Table,
  row: number,
  columns: readonly number[],
  { tokens }: CopyWriter,
  nulls: boolean,
): WrittenCell[] {
  return columns.map((column) => {
    const cell = table.cell(row, column)
    if (cell === none) return null
    if (tokens) return table.token(cell, column)
    table.cells.locate(cell)
    const { kind, from, to } = table.cells
    if (!nulls && (kind === 'null' || (table.plain && from === to))) return null
    return table.cells.said()
  })
}

function writerOf(table: Table, columns: readonly number[], form: CopyForm) {
  if (form === 'rows') {
    return { head: '', between: table.rowBreak, foot: '', row: (row: number) => table.rowText(row) }
  }
  const writer = copyWriter(form, titlesOf(table, columns))
  return { ...writer, row: (row: number) => writer.row(cellsOf(table, row, columns, writer, true)) }
}

import { none } from '../../engine/structure.ts'
import { type CopyForm, copyWriter } from '../../engine/table/copy-forms.ts'
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

/** `rows`: whole rows exactly as sent, in a list when there are several. */
function writerOf(table: Table, columns: readonly number[], form: CopyForm) {
  const { json } = table
  if (form === 'rows') {
    return { head: '', between: ',\n', foot: '', row: (row: number) => json.rawText(table.rows.node(row)) }
  }
  const writer = copyWriter(
    form,
    columns.map((id) => table.describe(id).title),
  )
  return {
    ...writer,
    row(row: number) {
      const nodes = columns.map((id) => table.cell(row, id))
      const texts = nodes.map((node) => (node === none ? '' : json.valueText(node)))
      const tokens = form === 'json' ? nodes.map((node) => (node === none ? null : json.rawText(node))) : []
      return writer.row(texts, tokens)
    },
  }
}

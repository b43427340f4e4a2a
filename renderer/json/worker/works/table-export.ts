import { type CellForm, copyWriter } from '../../engine/table/copy-forms.ts'
import { tableOf } from '../tables.ts'
import { nowAndThen } from './now-and-then.ts'
import { cellsOf, titlesOf } from './table-copy.ts'
import type { Runners } from './work.ts'

export type TableFileForm = Exclude<CellForm, 'tsv'>

export interface TableExportWorks {
  /** A file of all shown rows, as they are filtered and sorted, in these columns. */
  tableExport: {
    input: { source: number; columns: readonly number[]; form: TableFileForm }
    progress: number
    output: Blob
  }
}

const atOnce = 512
/** Letters in a part: many small parts are slow, and all in one text may not fit. */
const partSize = 4_000_000

export const tableExportRunners: Runners<TableExportWorks> = {
  async tableExport({ source, columns, form }, context, control) {
    const { breathe } = control
    const progress = nowAndThen(control.progress)
    const table = tableOf(context, source)
    const writer = copyWriter(form, titlesOf(table, columns))
    const parts: Blob[] = []
    let text = writer.head
    const total = table.length
    for (let place = 0; place < total; place++) {
      if (place % atOnce === atOnce - 1) {
        progress(place / total)
        await breathe()
      }
      const row = writer.row(cellsOf(table, table.rowAt(place), columns, writer, false))
      text += place > 0 ? writer.between + row : row
      if (text.length < partSize) continue
      parts.push(new Blob([text]))
      text = ''
    }
    return new Blob([...parts, text, total > 0 || form === 'json' ? writer.foot : ''])
  },
}

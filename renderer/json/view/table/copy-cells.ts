import { copyText } from '../../../ui/copy-text.ts'
import { counted } from '../../../ui/counted.ts'
import type { CopyForm } from '../../engine/table/copy-forms.ts'
import type { DocumentHandle } from '../../worker/open-document.ts'
import { tooLargeToCopy } from '../tree-actions.ts'
import type { OneWork } from '../use-work.ts'
import { cellsIn, type SelectedRange } from './selection.ts'

const words: Readonly<Record<CopyForm, string>> = {
  tsv: 'copied',
  'tsv-names': 'copied',
  markdown: 'copied as Markdown',
  json: 'copied as JSON',
  rows: 'copied as sent',
}

/** Puts the selected cells on the clipboard, by `work` where that takes a while; answers what to tell the person. */
export async function copyCells(
  document: DocumentHandle,
  work: OneWork,
  source: number,
  range: SelectedRange,
  columns: readonly number[],
  form: CopyForm,
): Promise<string> {
  const text =
    form === 'tsv' && cellsIn(range) === 1
      ? await oneCell(document, source, range.top, columns)
      : await work.run('tableCopy', { source, from: range.top, to: range.bottom + 1, columns, form })
  if (text === undefined) return 'Stopped, nothing is copied'
  if (text === null) return tooLargeToCopy
  if (!(await copyText(text))) return 'The clipboard did not take the text.'
  const rows = range.bottom - range.top + 1
  const count = form === 'rows' ? rows : cellsIn(range)
  return `${counted(count, form === 'rows' ? 'row' : 'cell')} ${words[form]}`
}

/** A cell alone is copied as it is, without the quotes of a table. */
async function oneCell(document: DocumentHandle, source: number, row: number, columns: readonly number[]) {
  const { rows } = await document.ask('tableCells', { source, from: row, to: row + 1, columns })
  const cell = rows[0]?.cells[0]
  return cell ? document.ask('tableText', { source, cell: cell.node }) : ''
}

import type { TableFileForm } from '../../worker/works/table-export.ts'
import { saveFile } from '../save-file.ts'
import type { OneWork } from '../use-work.ts'

const endings: Readonly<Record<TableFileForm, string>> = {
  csv: 'csv',
  spreadsheet: 'csv',
  'tsv-names': 'tsv',
  lines: 'jsonl',
  json: 'json',
  markdown: 'md',
}

/** Saves the shown rows in these columns. `path`: of the list, for the name of the file. */
export async function saveRows(
  work: OneWork,
  source: number,
  columns: readonly number[],
  form: TableFileForm,
  path: string,
): Promise<void> {
  const file = await work.run('tableExport', { source, columns, form })
  const name = path.startsWith('.') ? path.replace(/[^\w]+/g, '-').replace(/^-|-$/g, '') : ''
  if (file) saveFile(file, `${name || 'rows'}.${endings[form]}`)
}

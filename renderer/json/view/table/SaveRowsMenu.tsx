import { FileOutput } from 'lucide-react'
import { counted } from '../../../ui/counted.ts'
import { IconButton } from '../../../ui/IconButton.tsx'
import { Menu } from '../../../ui/Menu.tsx'
import type { TableFileForm } from '../../worker/works/table-export.ts'

const forms: readonly { form: TableFileForm; label: string }[] = [
  { form: 'csv', label: 'CSV' },
  { form: 'spreadsheet', label: 'CSV for spreadsheets' },
  { form: 'tsv-names', label: 'Tab-separated' },
  { form: 'lines', label: 'JSON Lines' },
  { form: 'json', label: 'JSON' },
  { form: 'markdown', label: 'Markdown' },
]

/** Writes the rows in view, as they are filtered and sorted, to a file. */
export function SaveRowsMenu({ rows, onSave }: { rows: number; onSave: (form: TableFileForm) => void }) {
  return (
    <Menu
      label="Save rows"
      align="end"
      trigger={<IconButton size="sm" label="Save rows" icon={FileOutput} disabled={rows === 0} />}
      items={forms.map(({ form, label }) => ({
        label: `${label}, ${counted(rows, 'row')}`,
        onSelect: () => onSave(form),
      }))}
    />
  )
}

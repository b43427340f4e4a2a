import type { MenuEntry } from '../../../ui/MenuRows.tsx'
import type { CopyForm } from '../../engine/table/copy-forms.ts'
import { copyValueKeys } from '../copy-keys.ts'

export interface CellMenuParts {
  /** One row is selected. */
  single: boolean
  copy: (form: CopyForm) => void
  /** Filters the column by the active cell: `=` or `!=`; null where it has none. */
  filterBy: ((sign: string) => void) | null
  /** Shows the value elsewhere: `label` says where. Null where no row is active. */
  open: (() => void) | null
  openLabel: string
}

/** What can be done with the selected cells. */
export function cellMenu({ single, copy, filterBy, open, openLabel }: CellMenuParts): MenuEntry[] {
  return [
    { label: 'Copy', shortcut: copyValueKeys, onSelect: () => copy('tsv') },
    { label: 'Copy with column names', onSelect: () => copy('tsv-names') },
    { label: 'Copy as Markdown', onSelect: () => copy('markdown') },
    { label: 'Copy as JSON', onSelect: () => copy('json') },
    { label: single ? 'Copy row as sent' : 'Copy rows as sent', onSelect: () => copy('rows') },
    'separator',
    { label: 'Only rows with this value', disabled: !filterBy, onSelect: () => filterBy?.('=') },
    { label: 'Only rows without this value', disabled: !filterBy, onSelect: () => filterBy?.('!=') },
    'separator',
    { label: openLabel, shortcut: 'Enter', disabled: !open, onSelect: () => open?.() },
  ]
}

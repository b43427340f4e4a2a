import { ArrowDown, ArrowUp, ChartColumn, EyeOff, ListFilter, Pin, PinOff, StretchHorizontal } from 'lucide-react'
import type { MenuEntry } from '../../../ui/MenuRows.tsx'
import type { TableColumn } from '../../engine/table/column-facts.ts'
import { absentText, presentText } from '../../engine/table/filter.ts'
import { moveColumn, type TableSettings, toggled } from './table-settings.ts'

export interface ColumnMenuContext {
  /** Those that are shown, from left to right. */
  shown: readonly TableColumn[]
  all: readonly TableColumn[]
  settings: TableSettings
  change: (settings: TableSettings) => void
  filter: (title: string, text: string) => void
  focusFilter: (title: string) => void
  fitColumn: (column: TableColumn) => void
  chart: (column: TableColumn) => void
}

/** What can be done with a column. */
export function columnMenu(column: TableColumn, context: ColumnMenuContext): MenuEntry[] {
  const { shown, all, settings, change, filter, focusFilter, fitColumn, chart } = context
  const { title } = column
  const at = shown.findIndex((each) => each.title === title)
  const pinned = settings.pinned.includes(title)
  const beside = (step: number) => {
    const other = shown[at + step]
    return other && settings.pinned.includes(other.title) === pinned ? other : undefined
  }
  const before = beside(-1)
  const after = beside(1)
  const sort = (descending: boolean) => change({ ...settings, sort: { title, descending } })
  return [
    { label: 'Sort ascending', icon: ArrowUp, onSelect: () => sort(false) },
    { label: 'Sort descending', icon: ArrowDown, onSelect: () => sort(true) },
    ...(settings.sort?.title === title
      ? [{ label: 'Order as sent', onSelect: () => change({ ...settings, sort: null }) }]
      : []),
    'separator',
    { label: 'Filter…', icon: ListFilter, onSelect: () => focusFilter(title) },
    { label: 'Only where it is absent', onSelect: () => filter(title, absentText) },
    { label: 'Only where it is present', onSelect: () => filter(title, presentText) },
    'separator',
    {
      label: pinned ? 'Unpin' : 'Pin left',
      icon: pinned ? PinOff : Pin,
      onSelect: () => change({ ...settings, pinned: toggled(settings.pinned, title) }),
    },
    {
      label: 'Move left',
      disabled: !before,
      onSelect: () => before && change(moveColumn(settings, all, title, before.title)),
    },
    {
      label: 'Move right',
      disabled: !after,
      onSelect: () => after && change(moveColumn(settings, all, after.title, title)),
    },
    { label: 'Fit to content', icon: StretchHorizontal, onSelect: () => fitColumn(column) },
    { label: 'Chart this column', icon: ChartColumn, onSelect: () => chart(column) },
    'separator',
    {
      label: 'Hide',
      icon: EyeOff,
      disabled: shown.length < 2,
      onSelect: () => change({ ...settings, hidden: toggled(settings.hidden, title) }),
    },
  ]
}

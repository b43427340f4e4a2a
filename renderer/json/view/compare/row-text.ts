import { counted } from '../../../ui/counted.ts'
import type { ChangeRow, ShownValue } from '../../engine/compare/change-rows.ts'
import type { LineRow } from '../../engine/compare/line-changes.ts'

const isContainer = (value: ShownValue) => value.kind === 'object' || value.kind === 'array'

/** "3 fields", "1 item". */
export function sizeText({ kind, count }: ShownValue): string {
  return counted(count, kind === 'object' ? 'field' : 'item')
}

function valueText(value: ShownValue | null): string {
  if (!value) return ''
  return isContainer(value) ? `${value.kind}, ${sizeText(value)}` : value.text
}

/** The accessible name: `changed state: "PENDING", now "RUNNING"`. */
export function changeName(row: ChangeRow): string {
  if (row.kind === 'unchanged') return unchangedText(row.count)
  const label = row.label === null ? '' : `${row.label}: `
  if (row.kind === 'value') return `${label}${valueText(row.b ?? row.a)}`
  if (row.kind === 'group') {
    const order = row.reordered ? ', in another order' : ''
    return `${row.label ?? 'whole answer'}, ${valueText(row.b)}${order}`
  }
  const both = row.a && row.b ? `${valueText(row.a)}, now ${valueText(row.b)}` : valueText(row.b ?? row.a)
  return `${row.kind} ${label}${both}`
}

export function unchangedText(count: number): string {
  return `${count.toLocaleString('en')} unchanged`
}

export function lineName(row: LineRow): string {
  return row.kind === 'skipped'
    ? `${row.count.toLocaleString('en')} unchanged lines`
    : `${row.kind === 'same' ? '' : `${row.kind} `}${row.text}`
}

import { none } from '../structure.ts'
import type { CellReader } from './cell-reader.ts'
import type { ColumnKind } from './column-facts.ts'
import { compareNumbers, isNumberText } from './exact-number.ts'
import { compareTexts } from './sort-keys.ts'
import { epochMs, readTime } from './time-value.ts'

export type FilterOperator = 'contains' | '=' | '!=' | '<' | '<=' | '>' | '>=' | 'absent' | 'present'

export interface ColumnFilter {
  operator: FilterOperator
  operand: string
}

export const absentText = 'is absent'
export const presentText = 'is present'

/** Reads what stands in a filter field: `16.4`, `= RUNNING`, `!= x`, `>= 16384`, `is absent`; null when it says nothing. */
export function parseFilter(text: string): ColumnFilter | null {
  const trimmed = text.trim()
  if (trimmed === '') return null
  if (trimmed === absentText) return { operator: 'absent', operand: '' }
  if (trimmed === presentText) return { operator: 'present', operand: '' }
  const found = /^(!=|<=|>=|=|<|>)\s*(.*)$/s.exec(trimmed)
  if (!found) return { operator: 'contains', operand: trimmed }
  return found[2] === '' ? null : { operator: found[1] as FilterOperator, operand: found[2]! }
}

const encoder = new TextEncoder()

/** Makes what decides whether a cell passes. Numbers are compared exactly, dates by time, the rest as texts. */
export function cellTest(cells: CellReader, kind: ColumnKind, filter: ColumnFilter): (cell: number) => boolean {
  const { operator, operand } = filter
  if (operator === 'absent') return (cell) => cell === none
  if (operator === 'present') return (cell) => cell !== none
  if (operator === 'contains') {
    const wanted = operand.toLowerCase()
    return (cell) => cell !== none && textOf(cell).toLowerCase().includes(wanted)
  }
  const bytes = encoder.encode(operand)
  const isNumber = isNumberText(operand)
  const time = readTime(operand)
  return (cell) => {
    if (cell === none) return operator === '!='
    const difference = compare(cell)
    return difference === null ? operator === '!=' : passes(operator, difference)
  }

  /** Null where the two cannot be compared. */
  function compare(cell: number): number | null {
    const text = textOf(cell)
    const quoted = cells.kind === 'string'
    if (isNumber && (!quoted || kind === 'number')) {
      if (!isNumberText(text)) return null
      const own = encoder.encode(text)
      return compareNumbers(own, 0, own.length, bytes, 0, bytes.length)
    }
    const ordered = operator !== '=' && operator !== '!='
    if (time && kind === 'time') {
      const own = readTime(text)
      return own && (own.ms - time.ms || own.nanos - time.nanos)
    }
    if (time && kind === 'number' && isNumberText(text)) {
      const ms = epochMs(Number(text))
      return Number.isNaN(ms) ? null : ms - time.ms
    }
    if (ordered && (kind === 'number' || !quoted)) return null
    return ordered ? compareTexts(encoder.encode(text), bytes) : text === operand ? 0 : 1
  }

  function textOf(cell: number): string {
    cells.locate(cell)
    return cells.said()
  }
}

function passes(operator: FilterOperator, difference: number): boolean {
  if (operator === '=') return difference === 0
  if (operator === '!=') return difference !== 0
  if (operator === '<') return difference < 0
  if (operator === '<=') return difference <= 0
  return operator === '>' ? difference > 0 : difference >= 0
}

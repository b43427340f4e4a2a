import type { TableColumn } from '../../engine/table/column-facts.ts'
import { likelyHintLength } from './cell-hint.ts'

/** How a person arranged a table. Columns go by title, so that it fits the next answer, too. */
export interface TableSettings {
  widths: Readonly<Record<string, number>>
  hidden: readonly string[]
  pinned: readonly string[]
  /** Titles of columns that were moved, in their order; others follow as they turn up. */
  order: readonly string[]
  sort: { title: string; descending: boolean } | null
}

export const usualSettings: TableSettings = { widths: {}, hidden: [], pinned: [], order: [], sort: null }

const telling = [
  /^(name|display_?name|full_name|user_?name|title)$/i,
  /_name$/,
  /^id$/,
  /_id$/,
  /^(state|status|result_state|life_cycle_state)$/,
] as const

/**
 * What a row is called, its id and its state come first, then what else stands in the row itself, then what is nested.
 * Columns that the answer names itself stay as they are.
 */
function usualRanks(columns: readonly TableColumn[]): (column: TableColumn) => number {
  const own = columns.filter(({ path, type }) => path.length === 1 && typeof path[0] === 'string' && type === null)
  const first = (...patterns: RegExp[]) => {
    const pattern = patterns.find((each) => own.some(({ title }) => each.test(title)))
    return pattern && own.find(({ title }) => pattern.test(title))?.id
  }
  const [name, anyName, id, anyId, state] = telling
  const ranked = [first(name, anyName), first(id, anyId), first(state)]
  return (column) => {
    const at = ranked.indexOf(column.id)
    return at >= 0 ? at : Math.min(column.path.length, 2) + (column.kind === 'json' ? 4 : 2)
  }
}

/** All columns as they stand from left to right, those that are hidden included; pinned ones come first. */
export function orderColumns(columns: readonly TableColumn[], { order, pinned }: TableSettings): TableColumn[] {
  const rank = (title: string) => {
    const at = order.indexOf(title)
    return at < 0 ? order.length : at
  }
  const usual = usualRanks(columns)
  const isFree = (title: string) => (pinned.includes(title) ? 0 : 1)
  return columns
    .map((column, at) => ({ column, at }))
    .sort(
      (a, b) =>
        isFree(a.column.title) - isFree(b.column.title) ||
        rank(a.column.title) - rank(b.column.title) ||
        usual(a.column) - usual(b.column) ||
        a.at - b.at,
    )
    .map(({ column }) => column)
}

/** Settings with one column put before another one; null: to the end. */
export function moveColumn(
  settings: TableSettings,
  columns: readonly TableColumn[],
  title: string,
  before: string | null,
): TableSettings {
  const others = orderColumns(columns, settings)
    .map((column) => column.title)
    .filter((each) => each !== title)
  const at = before === null ? others.length : others.indexOf(before)
  return { ...settings, order: others.toSpliced(at < 0 ? others.length : at, 0, title) }
}

/** With the title in the list when it was not, without it when it was. */
export function toggled(list: readonly string[], title: string): string[] {
  return list.includes(title) ? list.filter((each) => each !== title) : [...list, title]
}

const letter = 7.6
const hintLetter = 6.6
const inset = 22
const narrowest = 56
const widest = 900

/** In pixels, so that most values can be read without one column taking all the room. */
export function usualWidth(column: TableColumn): number {
  const { title, longest, type, kind } = column
  const head = Math.max(title.length * 7 + 44, (type?.length ?? 0) * 6.2 + 30)
  const hint = likelyHintLength(column)
  const value = Math.min(longest, 30) * letter + inset + (hint > 0 ? hint * hintLetter + 12 : 0)
  return Math.round(Math.min(Math.max(head, value, kind === 'boolean' ? 72 : 88), 320))
}

/** Wide enough for the longest value. */
export function fittingWidth(column: TableColumn, longestHint: number): number {
  const quotes = column.kind === 'number' || column.kind === 'json' ? 0 : 2
  const value = (column.longest - quotes) * letter + inset + (longestHint > 0 ? longestHint * hintLetter + 12 : 0)
  return Math.round(Math.min(Math.max(value, column.title.length * 7 + 44), widest))
}

export function clampWidth(width: number): number {
  return Math.round(Math.min(Math.max(width, narrowest), widest * 2))
}

import type { TableColumn } from '../../engine/table/column-facts.ts'
import type { Cell } from '../../worker/questions/table-questions.ts'
import { hintFor } from '../hints.ts'

/** The key that says most about a column's values: the last name of its path. */
export function columnKey({ path, title }: TableColumn): string {
  const last = path.at(-1)
  return typeof last === 'string' ? last : title
}

/** A number that a hint is made of for any name that asks for one. */
const sample = '1547078156000'
const plainKeys = new Map<string, boolean>()

/** Whether a name says nothing about its values: a number under it could be neither time nor size nor duration. */
function isPlainKey(key: string): boolean {
  const known = plainKeys.get(key)
  if (known !== undefined) return known
  const plain = hintFor(key, 'number', sample) === null && key !== 'spark_version'
  plainKeys.set(key, plain)
  return plain
}

/** As beside a value of the tree; that a number is exact needs no word in every row of a column. */
export function cellHint(key: string, { kind, text }: Pick<Cell, 'kind' | 'text'>): string | null {
  if ((kind !== 'number' && kind !== 'string') || isPlainKey(key)) return null
  const hint = hintFor(key, kind, kind === 'string' ? `"${text}"` : text)
  return hint?.endsWith('exact') ? null : (hint?.replace(/ UTC$/, '') ?? null)
}

/** Letters of a hint of numbers as long as the longest of the column; 0 where there is none. */
export function likelyHintLength(column: TableColumn): number {
  if (column.kind !== 'number') return 0
  const text = sample.slice(0, Math.min(column.longest, sample.length))
  return cellHint(columnKey(column), { kind: 'number', text })?.length ?? 0
}

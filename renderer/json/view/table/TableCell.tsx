import { classNames } from '../../../ui/class-names.ts'
import type { TableColumn } from '../../engine/table/column-facts.ts'
import type { Cell } from '../../worker/questions/table-questions.ts'
import { hintFor } from '../hints.ts'
import styles from './JsonTable.module.css'
import { stateTone } from './state-tone.ts'

/** The key that says most about a column's values: the last name of its path. */
export function columnKey({ path, title }: TableColumn): string {
  const last = path.at(-1)
  return typeof last === 'string' ? last : title
}

const plainKeys = new Map<string, boolean>()

/** Whether a name says nothing about its values: a number under it could be neither time nor size nor duration. */
function isPlainKey(key: string): boolean {
  const known = plainKeys.get(key)
  if (known !== undefined) return known
  const plain = hintFor(key, 'number', '1547078156000') === null && key !== 'spark_version'
  plainKeys.set(key, plain)
  return plain
}

/** As beside a value of the tree; that a number is exact needs no word in every row of a column. */
export function cellHint(key: string, { kind, text }: Cell): string | null {
  if ((kind !== 'number' && kind !== 'string') || isPlainKey(key)) return null
  const hint = hintFor(key, kind, kind === 'string' ? `"${text}"` : text)
  return hint?.endsWith('exact') ? null : (hint?.replace(/ UTC$/, '') ?? null)
}

/** A value and, beside it, what it means. Strings stand without quotes: the column says what they are. */
export function CellValue({ cell, column }: { cell: Cell | null | undefined; column: TableColumn }) {
  if (cell === undefined) return null
  if (cell === null) return <span className={styles.absent} />
  const { kind, text, cut } = cell
  const key = columnKey(column)
  const hint = cellHint(key, cell)
  const tone = kind === 'string' ? stateTone(key, text) : null
  const isNumber = kind === 'number' || (column.type !== null && column.kind === 'number' && kind === 'string')
  return (
    <>
      {tone && <span className={styles.state} data-tone={tone} />}
      <span className={classNames(styles.value, isNumber ? styles.number : styles[kind])}>
        {text}
        {cut > 0 && '…'}
      </span>
      {hint && <span className={styles.hint}>{hint}</span>}
    </>
  )
}

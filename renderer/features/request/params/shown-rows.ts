import type { Parameter } from '#shared/model/request.ts'
import type { OperationParam } from '#shared/operations/operation.ts'

/** A row on screen: one of the draft (`index`), or a parameter of the operation that the draft does not use (null). */
export interface ShownRow {
  index: number | null
  param: Parameter
  known: OperationParam | undefined
}

/**
 * The draft's rows and the operation's unused query parameters: path first, then as the operation lists them, so that no row
 * moves while one types, then all others in the draft's order. The empty row of a query object is left out: its fields stand
 * there instead. `named` is the index of the row whose name is being typed: it stays put until the name is finished.
 */
export function shownRows(
  params: readonly Parameter[],
  all: readonly OperationParam[],
  named: number | null = null,
): ShownRow[] {
  const known = all.filter((param) => param.in === 'path' || param.in === 'query')
  const isOpened = ({ name, value }: Parameter) =>
    value === '' && known.some((param) => param.name.startsWith(`${name}.`)) && name !== ''
  const knownOf = (param: Parameter) => known.find((other) => other.name === param.name && other.in === param.in)
  const rows = params.flatMap((param, index): ShownRow[] =>
    isOpened(param) ? [] : [{ index, param, known: index === named ? undefined : knownOf(param) }],
  )
  for (const param of known) {
    if (param.in !== 'query' || rows.some((row) => row.known === param)) continue
    rows.push({ index: null, param: { name: param.name, value: '', in: 'query', enabled: false }, known: param })
  }
  const rankOf = ({ param, known: own }: ShownRow) =>
    param.in === 'path' ? -1 : own ? known.indexOf(own) : known.length
  return rows.sort((a, b) => rankOf(a) - rankOf(b))
}

/** Changes one row; a row of the operation that was not used until now takes its place among the draft's rows. */
export function changeRow(
  params: readonly Parameter[],
  rows: readonly ShownRow[],
  at: number,
  change: Partial<Parameter>,
): Parameter[] {
  const row = rows[at]
  if (!row) return [...params]
  const next = { ...row.param, ...change }
  if (row.index !== null) return params.with(row.index, next)
  const before = rows.slice(at + 1).find((other) => other.index !== null)?.index ?? params.length
  return params.toSpliced(before, 0, next)
}

interface Row {
  name: string
  value?: string | undefined
  enabled: boolean
}

/** The rows with one of this name switched on: added at the end where there is none, filled in where it is empty. */
export function withRow<R extends Row>(rows: readonly R[], row: R & { value: string }): R[] {
  const at = rows.findIndex(({ name, enabled }) => name === row.name && enabled)
  const known = at >= 0 ? at : rows.findIndex(({ name }) => name === row.name)
  const old = rows[known]
  if (!old) return [...rows, row]
  return rows.with(known, { ...old, enabled: true, ...(old.value ? {} : { value: row.value }) })
}

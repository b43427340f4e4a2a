import type { Parameter } from '#shared/model/request.ts'

/** Puts a typed query into the rows. Rows that are off stay, each behind the row it stood behind. */
export function replaceQuery(rows: readonly Parameter[], typed: readonly Parameter[]): Parameter[] {
  const path = rows.filter((row) => row.in === 'path')
  const behind = new Map<number, Parameter[]>()
  let anchor = -1
  for (const row of rows) {
    if (row.in !== 'query') continue
    if (row.enabled) {
      const found = typed.findIndex((pair, index) => index > anchor && pair.name === row.name)
      if (found >= 0) anchor = found
    } else if (!typed.some((pair) => pair.name !== '' && pair.name === row.name)) {
      behind.set(anchor, [...(behind.get(anchor) ?? []), row])
    }
  }
  const query = typed.flatMap(({ name, value }, index): Parameter[] => [
    { name, value, in: 'query', enabled: true },
    ...(behind.get(index) ?? []),
  ])
  return [...path, ...(behind.get(-1) ?? []), ...query]
}

/**
 * Makes the path rows follow the `{names}` of the URL. A name that changed in place keeps its value while it is typed;
 * `remembered` gives values back to names that were gone for a moment.
 */
export function replacePath(
  rows: readonly Parameter[],
  names: readonly string[],
  remembered: Map<string, string> = new Map(),
): Parameter[] {
  const old = rows.filter((row) => row.in === 'path')
  for (const row of old) if (row.value !== '') remembered.set(row.name, row.value)
  const renamed = old.length === names.length
  const path = names.map((name, index): Parameter => {
    const same = old.find((row) => row.name === name) ?? (renamed ? old[index] : undefined)
    const value = same && !(same.name !== name && names.includes(same.name)) ? same.value : (remembered.get(name) ?? '')
    return { name, value, in: 'path', enabled: true }
  })
  return [...path, ...rows.filter((row) => row.in !== 'path')]
}

function fieldsAround(element: HTMLElement): { fields: HTMLElement[]; grid: Element | null } {
  const grid = element.closest('[data-grid]')
  return { grid, fields: [...(grid?.querySelectorAll<HTMLElement>('[data-row] input:not([type=file])') ?? [])] }
}

/** To the next field of the grid; at the end it stays. */
export function focusNextField(from: HTMLElement): void {
  const { fields } = fieldsAround(from)
  fields[fields.indexOf(from) + 1]?.focus()
}

/** Before a row goes: the focus moves to the same column of the row that takes its place. */
export function focusRow(from: HTMLElement): void {
  const row = from.closest('[data-row]')
  const column = [...(row?.querySelectorAll('input') ?? [])].indexOf(from as HTMLInputElement)
  const rows = [...(from.closest('[data-grid]')?.querySelectorAll('[data-row]') ?? [])]
  const at = row ? rows.indexOf(row) : -1
  const grid = from.closest('[data-grid]')
  requestAnimationFrame(() => {
    const now = [...(grid?.querySelectorAll('[data-row]') ?? [])]
    const target = now[Math.min(at, now.length - 1)]
    const fields = target?.querySelectorAll<HTMLInputElement>('input')
    ;(fields?.[column] ?? fields?.[0])?.focus()
  })
}

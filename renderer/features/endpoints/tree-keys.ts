import type { EndpointRow, Row } from './rows.ts'

/** What a key asks of the tree. */
export type TreeStep =
  | { do: 'go'; to: number }
  | { do: 'set'; key: string; open: boolean }
  | { do: 'open-siblings' | 'show-all' }
  | { do: 'preview' | 'keep'; row: EndpointRow }

/** The step for a key at a row, as trees do it everywhere; null when the key means nothing here. */
export function treeStep(rows: readonly Row[], at: number, key: string, page: number): TreeStep | null {
  const row = rows[at]
  if (!row || row.kind === 'line') return null
  switch (key) {
    case 'ArrowDown':
      return go(rows, at, 1)
    case 'ArrowUp':
      return go(rows, at, -1)
    case 'PageDown':
      return go(rows, Math.min(rows.length - 1, at + page) - 1, 1)
    case 'PageUp':
      return go(rows, Math.max(0, at - page) + 1, -1)
    case 'Home':
      return go(rows, -1, 1)
    case 'End':
      return go(rows, rows.length, -1)
    case 'ArrowRight':
      if (row.kind !== 'branch') return null
      return row.open ? go(rows, at, 1) : { do: 'set', key: row.key, open: true }
    case 'ArrowLeft':
      if (row.kind === 'endpoint') return { do: 'go', to: rows.findIndex((other) => other.key === row.parent) }
      return row.kind === 'branch' && row.open ? { do: 'set', key: row.key, open: false } : null
    case 'Enter':
    case ' ':
      if (row.kind === 'branch') return { do: 'set', key: row.key, open: !row.open }
      return row.kind === 'more' ? { do: 'show-all' } : { do: key === 'Enter' ? 'keep' : 'preview', row }
    case '*':
      return { do: 'open-siblings' }
    default:
      return null
  }
}

function go(rows: readonly Row[], from: number, by: 1 | -1): TreeStep | null {
  for (let to = from + by; to >= 0 && to < rows.length; to += by) if (rows[to]?.kind !== 'line') return { do: 'go', to }
  return null
}

/** The next row, after the one at `at` and around the end, whose label begins with what was typed. */
export function findTyped(rows: readonly Row[], at: number, typed: string): number {
  const wanted = typed.toLowerCase()
  // One letter moves on to the next; more letters may still mean the row one is on.
  const first = typed.length > 1 ? 0 : 1
  for (let step = first; step <= rows.length; step++) {
    const to = (at + step) % rows.length
    if (labelOf(rows[to]!).toLowerCase().startsWith(wanted)) return to
  }
  return -1
}

function labelOf(row: Row): string {
  if (row.kind === 'line') return ''
  return row.kind === 'endpoint' ? row.name : row.label
}

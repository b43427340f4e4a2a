import type { CollectionNode } from '#shared/model/collection.ts'

/** A line that is shown. */
export interface CollectionRow {
  node: CollectionNode
  /** 1 for collections. */
  level: number
  open: boolean
  position: number
  setSize: number
  /** Requests in it, at any depth. */
  count: number
}

/** The lines of the open folders, in the order of the tree. `nodes` holds each folder before what lies in it. */
export function collectionRows(
  nodes: readonly CollectionNode[],
  isOpen: (path: string, level: number) => boolean,
): CollectionRow[] {
  const counts = new Map<string, number>()
  const sizes = new Map<string | null, number>()
  const parents = new Map(nodes.map(({ path, parent }) => [path, parent]))
  for (const { kind, parent } of nodes) {
    sizes.set(parent, (sizes.get(parent) ?? 0) + 1)
    if (kind !== 'request') continue
    for (let at = parent; at; at = parents.get(at) ?? null) counts.set(at, (counts.get(at) ?? 0) + 1)
  }
  const shown = new Map<string, CollectionRow>()
  const positions = new Map<string | null, number>()
  const rows: CollectionRow[] = []
  for (const node of nodes) {
    const { path, parent, kind } = node
    const position = (positions.get(parent) ?? 0) + 1
    positions.set(parent, position)
    const above = parent === null ? undefined : shown.get(parent)
    if (parent !== null && !above?.open) continue
    const level = (above?.level ?? 0) + 1
    const open = kind !== 'request' && isOpen(path, level)
    const row = { node, level, open, position, setSize: sizes.get(parent) ?? 1, count: counts.get(path) ?? 0 }
    rows.push(row)
    if (kind !== 'request') shown.set(path, row)
  }
  return rows
}

/** Where something dropped at a row goes: into a folder, or beside what lies there. */
export interface DropPlace {
  parent: string | null
  before: string | null
}

/** The place above or below a row, or in it. Requests cannot lie beside collections. */
export function dropPlace(
  rows: readonly CollectionRow[],
  at: number,
  zone: 'above' | 'into' | 'below',
): DropPlace | null {
  const row = rows[at]
  if (!row) return null
  const { path, parent, kind } = row.node
  if (zone === 'into') return kind === 'request' ? null : { parent: path, before: null }
  if (zone === 'above') return { parent, before: path }
  const next = rows.slice(at + 1).find(({ level }) => level <= row.level)
  return { parent, before: next && next.level === row.level ? next.node.path : null }
}

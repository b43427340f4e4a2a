import type { ImportReview } from '#shared/contract/interchange.ts'

type Nodes = ImportReview['nodes']

/** The nodes of a review with what is asked of them again and again. What lies in a folder follows it without a gap. */
export interface ReviewTree {
  nodes: Nodes
  /** The place behind the last one in it; of a request the next place. */
  ends: Int32Array
  levels: Int32Array
  /** Requests before each place, and at the end all of them. */
  requests: Int32Array
}

export function reviewTree(nodes: Nodes): ReviewTree {
  const ends = new Int32Array(nodes.length)
  const levels = new Int32Array(nodes.length)
  const requests = new Int32Array(nodes.length + 1)
  nodes.forEach(({ kind, parent }, at) => {
    levels[at] = parent === null ? 1 : levels[parent]! + 1
    requests[at + 1] = requests[at]! + (kind === 'request' ? 1 : 0)
  })
  for (let at = nodes.length - 1; at >= 0; at--) {
    ends[at] = Math.max(ends[at]!, at + 1)
    const { parent } = nodes[at]!
    if (parent !== null) ends[parent] = Math.max(ends[parent]!, ends[at]!)
  }
  return { nodes, ends, levels, requests }
}

/** Which nodes are left out: 1 where one is. A folder goes with all that lies in it. */
export type LeftOut = Uint8Array

/** How many requests before each place are taken. */
export function takenBefore({ nodes }: ReviewTree, off: LeftOut): Int32Array {
  const taken = new Int32Array(nodes.length + 1)
  nodes.forEach(({ kind }, at) => {
    taken[at + 1] = taken[at]! + (kind === 'request' && off[at] === 0 ? 1 : 0)
  })
  return taken
}

export function stateOf(tree: ReviewTree, off: LeftOut, taken: Int32Array, at: number): boolean | 'indeterminate' {
  const end = tree.ends[at]!
  const all = tree.requests[end]! - tree.requests[at]!
  const now = taken[end]! - taken[at]!
  if (all === 0) return off[at] === 0
  return now === all ? true : now === 0 ? false : 'indeterminate'
}

/** Takes or leaves out a node with all that lies in it; with `shown`, only those of it that a filter shows. */
export function withTaken(
  tree: ReviewTree,
  off: LeftOut,
  at: number,
  take: boolean,
  shown: ReadonlySet<number> | null,
): LeftOut {
  const next = off.slice()
  for (let each = at; each < tree.ends[at]!; each++) {
    const isFolder = tree.nodes[each]!.kind !== 'request'
    if (shown === null || (!isFolder && shown.has(each))) next[each] = take ? 0 : 1
  }
  return next
}

/** Those that are left out and lie in nothing that is left out. */
export function topmostLeftOut(tree: ReviewTree, off: LeftOut): number[] {
  const taken = takenBefore(tree, off)
  const found: number[] = []
  for (let at = 0; at < tree.nodes.length; ) {
    const out = stateOf(tree, off, taken, at) === false
    if (out) found.push(at)
    at = out ? tree.ends[at]! : at + 1
  }
  return found
}

/** Requests and folders that have all words in their name, method, URL or operation; null without words. */
export function found({ nodes }: ReviewTree, words: string): ReadonlySet<number> | null {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return null
  const hits = new Set<number>()
  nodes.forEach(({ kind, name, method = '', url = '', operationId = '' }, at) => {
    if (kind !== 'request') return
    const text = `${method} ${name} ${url} ${operationId}`.toLowerCase()
    if (wanted.every((word) => text.includes(word))) hits.add(at)
  })
  return hits
}

/** The places that are shown: of open folders, or those that were found with the folders around them. */
export function shownRows(tree: ReviewTree, closed: ReadonlySet<number>, hits: ReadonlySet<number> | null): number[] {
  const rows: number[] = []
  if (hits === null) {
    for (let at = 0; at < tree.nodes.length; ) {
      rows.push(at)
      at = closed.has(at) ? tree.ends[at]! : at + 1
    }
    return rows
  }
  const around = new Set<number>()
  for (const hit of hits) {
    for (let at: number | null = hit; at !== null && !around.has(at); at = tree.nodes[at]?.parent ?? null)
      around.add(at)
  }
  return [...around].sort((a, b) => a - b)
}

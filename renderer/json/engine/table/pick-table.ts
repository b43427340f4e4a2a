import type { JsonDocument } from '../json-document.ts'
import { formatPath, nodePath } from '../path.ts'
import { none } from '../structure.ts'
import { kindAt } from '../tokens.ts'
import { ChildWalk } from './child-walk.ts'
import { declaredColumns } from './declared-columns.ts'

/** A list that can be shown as a table. */
export interface TableChoice {
  /** The node of the list; -1 for the values of a sequence. Of separated values: how the first row is read. */
  source: number
  /** As jq writes it; of separated values a word about the first row. */
  path: string
  /** Null where they are not counted yet. */
  rows: number | null
}

const deepest = 4
const membersLookedAt = 100
const mostChoices = 24

/** The lists of an answer that hold objects or lists, the likeliest first: near the top, and long; `also` before them. */
export function tableChoices(json: JsonDocument, also: number | null = null): TableChoice[] {
  const { structure } = json.scanner
  if (structure.rootCount === 0) return []
  if (structure.rootCount > 1) return [{ source: -1, path: '.', rows: structure.rootCount }]
  const found: { node: number; container: number; score: number }[] = []
  look(0, structure.containerOf(0), 0)
  const picked = found
    .sort((a, b) => b.score - a.score)
    .slice(0, mostChoices)
    .map(({ node, container }) => choiceOf(node, container))
  const own = also === null || also < 0 ? none : structure.containerOf(also)
  if (also === null || own === none || picked.some(({ source }) => source === also)) return picked
  return [choiceOf(also, own), ...picked]

  function choiceOf(source: number, container: number): TableChoice {
    const path = formatPath(nodePath(structure, json.store.bytes, source))
    return { source, path, rows: structure.count.at(container) }
  }

  function look(node: number, container: number, depth: number): void {
    if (container === none || depth > deepest) return
    const { bytes } = json.store
    const kind = kindAt(bytes, structure.starts.at(node))
    if (kind === 'array') {
      const score = scoreOf(container, depth)
      if (score !== null) found.push({ node, container, score })
      return
    }
    const walk = new ChildWalk(structure)
    walk.begin(container)
    for (let seen = 0; seen < membersLookedAt; seen++) {
      const child = walk.next()
      if (child === none) break
      look(child, walk.container, depth + 1)
    }
  }

  function scoreOf(container: number, depth: number): number | null {
    const rows = structure.count.at(container)
    const first = structure.node.at(container) + 1
    const isResult = declaredColumns(json, structure.node.at(container)) !== null
    if (rows === 0) return isResult ? 50 : null
    const kind = kindAt(json.store.bytes, structure.starts.at(first))
    const worth = kind === 'object' ? 2 : kind === 'array' ? 1 : 0
    if (worth === 0) return depth <= 2 ? -100 - depth : null
    return (isResult ? 100 : 0) + worth - depth * 10 + Math.min(Math.log2(rows + 1), 9)
  }
}

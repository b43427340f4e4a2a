import { formatPath, nodePath } from '../../engine/path.ts'
import { none, type Structure } from '../../engine/structure.ts'
import type { DocumentContext } from '../document-context.ts'
import type { Answers } from './question.ts'

/** A value that can be written to a file by itself. */
export interface ExportPart {
  /** As jq writes it. */
  path: string
  /** First and last-plus-one byte. */
  range: { from: number; to: number }
  /** Items of a list. */
  count: number
}

/** What of a document can be exported beside the whole. */
export interface ExportQuestions {
  exportParts: { input: { node: number | null }; output: { list: ExportPart | null; selected: ExportPart | null } }
}

/** Lists deeper than this are no list of the answer but part of an item. */
const deepest = 3
/** Members looked at on the way. */
const mostSeen = 1000

/** The container of the longest list of objects near the top; a shallower one wins. */
function mainList(structure: Structure, bytes: Uint8Array): number {
  let level = [...siblings(structure, 0, structure.nodeCount)]
  for (let depth = 0; depth < deepest && level.length > 0; depth++) {
    let best = none
    const below: number[] = []
    for (const container of level) {
      const node = structure.node.at(container)
      const isList = bytes[structure.starts.at(node)] === 0x5b
      const holdsObjects = isList && bytes[structure.starts.at(Math.min(node + 1, structure.nodeCount - 1))] === 0x7b
      if (holdsObjects && (best === none || structure.count.at(container) > structure.count.at(best))) best = container
      if (!isList) below.push(...siblings(structure, container + 1, structure.endOf(container)))
    }
    if (best !== none) return best
    level = below
  }
  return none
}

/** Containers beside each other, from one on, before a node. */
function* siblings(structure: Structure, first: number, endNode: number): Generator<number> {
  let container = first
  for (let seen = 0; seen < mostSeen; seen++) {
    if (container >= structure.node.length || structure.node.at(container) >= endNode) return
    yield container
    container = structure.firstContainerFrom(structure.endOf(container))
  }
}

export function answerExport({ json, store, state }: DocumentContext): Answers<ExportQuestions> {
  const { structure } = json.scanner
  const part = (node: number): ExportPart => {
    const [from, to] = json.range(node)
    const container = structure.containerOf(node)
    return {
      path: formatPath(nodePath(structure, store.bytes, node)),
      range: { from, to },
      count: container === none ? 0 : structure.count.at(container),
    }
  }
  return {
    exportParts({ node }) {
      if (state().kind !== 'json' || structure.nodeCount === 0) return { list: null, selected: null }
      const selected = node !== null && node < structure.nodeCount ? part(node) : null
      if (structure.rootCount > 1) {
        // Several values after each other are a list by themselves.
        return { list: { path: '.', range: { from: 0, to: store.length }, count: structure.rootCount }, selected }
      }
      const list = mainList(structure, store.bytes)
      return { list: list === none ? null : part(structure.node.at(list)), selected }
    },
  }
}

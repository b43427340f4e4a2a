import { nodePath, type PathPart } from '../../engine/path.ts'
import { none } from '../../engine/structure.ts'
import { keyOf } from '../../engine/tokens.ts'
import type { DocumentContext } from '../document-context.ts'
import type { Answers } from './question.ts'

/** An object and those of its members that are rows in view. */
export interface RowParent {
  path: PathPart[]
  members: { node: number; key: string }[]
}

/** Of the fields of objects, to be compared with what is known of them. */
export interface FieldQuestions {
  rowParents: { input: { from: number; to: number }; output: RowParent[] }
  /** The keys of an object, the first `mostKeys` of them. */
  keysOf: { input: { node: number }; output: string[] }
}

const mostKeys = 20_000

export function answerFields({ json }: DocumentContext): Answers<FieldQuestions> {
  return {
    rowParents({ from, to }) {
      const { bytes } = json.store
      const { structure } = json.scanner
      const parents = new Map<number, RowParent>()
      for (const { node, key } of json.rows(from, to)) {
        const parent = key === null ? none : structure.parentOf(node)
        if (parent === none) continue
        const path = () => nodePath(structure, bytes, structure.node.at(parent))
        const known = parents.get(parent) ?? { path: path(), members: [] }
        known.members.push({ node, key: keyOf(bytes, structure.starts.at(node)) })
        parents.set(parent, known)
      }
      return [...parents.values()]
    },
    keysOf({ node }) {
      const { bytes } = json.store
      const { structure } = json.scanner
      const end = structure.after(node)
      const keys: string[] = []
      for (let child = node + 1; child < end && keys.length < mostKeys; child = structure.after(child)) {
        keys.push(keyOf(bytes, structure.starts.at(child)))
      }
      return keys
    },
  }
}

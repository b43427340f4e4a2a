import { formatPath, nodePath, type PathPart } from '../../engine/path.ts'
import { none } from '../../engine/structure.ts'
import { keyOf } from '../../engine/tokens.ts'
import type { DocumentContext } from '../document-context.ts'
import type { Answers } from './question.ts'

/** An object and those of its members that are rows in view. */
export interface RowParent {
  path: PathPart[]
  members: { node: number; key: string }[]
}

export interface FoundObject {
  path: PathPart[]
  /** As jq writes it. */
  pathText: string
  keys: string[]
}

/** Of the fields of objects, to be compared with what is known of them. */
export interface FieldQuestions {
  rowParents: { input: { from: number; to: number }; output: RowParent[] }
  /** The object that a value is, or the one around it; null where there is none. Of its keys the first `mostKeys`. */
  objectAt: { input: { node: number }; output: FoundObject | null }
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
    objectAt({ node }) {
      const { bytes } = json.store
      const { structure } = json.scanner
      const isObject = (at: number) => bytes[structure.starts.at(at)] === 0x7b
      let object = node < structure.nodeCount ? node : -1
      while (object >= 0 && !isObject(object)) object = json.parentOf(object)
      if (object < 0) return null
      const end = structure.after(object)
      const keys: string[] = []
      for (let child = object + 1; child < end && keys.length < mostKeys; child = structure.after(child)) {
        keys.push(keyOf(bytes, structure.starts.at(child)))
      }
      const path = nodePath(structure, bytes, object)
      return { path, pathText: formatPath(path), keys }
    },
  }
}

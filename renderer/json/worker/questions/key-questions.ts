import type { JsonDocument } from '../../engine/json-document.ts'
import { none } from '../../engine/structure.ts'
import { keyOf, kindAt, type ValueKind } from '../../engine/tokens.ts'
import type { DocumentContext } from '../document-context.ts'
import type { Answers } from './question.ts'

/** A key, a place in a list, or null for every item. */
export type ShapeStep = string | number | null

export interface KnownKey {
  key: string
  /** Of the first value that stands under it. */
  kind: ValueKind
}

/** Of the form of a document, for those who write filters. A look at its first items must do: it is asked at every key. */
export interface KeyQuestions {
  /** Keys of the objects at a path; null: of objects anywhere. `kind` is that of the first value there. */
  keys: { input: { path: ShapeStep[] | null }; output: { keys: KnownKey[]; kind: ValueKind | null } }
}

/** Items of a list, members of an object and objects that are looked at. */
const mostItems = 200
const mostMembers = 2000
const mostObjects = 400
const mostKeys = 500

export function answerKeys({ json }: DocumentContext): Answers<KeyQuestions> {
  return {
    keys({ path }) {
      const places = path
        ? path.reduce((nodes, step) => nodes.flatMap((node) => at(json, node, step)), roots(json))
        : anywhere(json)
      const found = new Map<string, ValueKind>()
      for (const node of places.slice(0, mostObjects)) {
        if (kindOf(json, node) !== 'object') continue
        for (const member of children(json, node, mostMembers)) {
          if (found.size >= mostKeys) break
          const key = keyOf(json.store.bytes, startOf(json, member))
          if (!found.has(key)) found.set(key, kindOf(json, member))
        }
      }
      const [first] = places
      return {
        keys: [...found].map(([key, kind]) => ({ key, kind })),
        kind: first === undefined ? null : kindOf(json, first),
      }
    },
  }
}

const startOf = ({ scanner }: JsonDocument, node: number) => scanner.structure.starts.at(node)
const kindOf = (json: JsonDocument, node: number) => kindAt(json.store.bytes, startOf(json, node))

function roots(json: JsonDocument): number[] {
  const { structure } = json.scanner
  const nodes: number[] = []
  for (let node = 0; node < structure.nodeCount && nodes.length < mostItems; node = structure.after(node))
    nodes.push(node)
  return nodes
}

function anywhere(json: JsonDocument): number[] {
  const { structure } = json.scanner
  const count = Math.min(structure.node.length, mostObjects)
  return Array.from({ length: count }, (_, container) => structure.node.at(container))
}

function* children(json: JsonDocument, node: number, most: number): Generator<number> {
  const { structure } = json.scanner
  const container = structure.containerOf(node)
  if (container === none) return
  const end = structure.endOf(container)
  let child = node + 1
  for (let count = 0; child < end && count < most; count++) {
    yield child
    child = structure.after(child)
  }
}

function at(json: JsonDocument, node: number, step: ShapeStep): number[] {
  const kind = kindOf(json, node)
  if (step === null) return kind === 'array' || kind === 'object' ? [...children(json, node, mostItems)] : []
  if (typeof step === 'number') {
    if (kind !== 'array') return []
    // Which item does not matter for the form: behind those that are looked at, the first stands for it.
    const items = [...children(json, node, mostItems)]
    return items.slice(step < 0 ? 0 : Math.min(step, items.length - 1)).slice(0, 1)
  }
  if (kind !== 'object') return []
  for (const member of children(json, node, mostMembers)) {
    if (keyOf(json.store.bytes, startOf(json, member)) === step) return [member]
  }
  return []
}

import { none, type Structure } from './structure.ts'
import { keyOf } from './tokens.ts'

/** A key of an object or a place in an array. */
export type PathPart = string | number

/** The way from the top-level value to a container, outermost first. */
export function containerPath(structure: Structure, bytes: Uint8Array, container: number): PathPart[] {
  const parts: PathPart[] = []
  let inner = container
  while (inner !== none) {
    const outer = structure.parent.at(inner)
    if (outer !== none) parts.push(partOf(structure, bytes, outer, structure.node.at(inner), structure.place.at(inner)))
    inner = outer
  }
  return parts.reverse()
}

function partOf(structure: Structure, bytes: Uint8Array, parent: number, node: number, place: number): PathPart {
  const inArray = bytes[structure.starts.at(structure.node.at(parent))] === 0x5b
  return inArray ? place : keyOf(bytes, structure.starts.at(node))
}

export function nodePath(structure: Structure, bytes: Uint8Array, node: number): PathPart[] {
  const parent = structure.parentOf(node)
  if (parent === none) return []
  return [...containerPath(structure, bytes, parent), partOf(structure, bytes, parent, node, structure.placeOf(node))]
}

const plainKey = /^[A-Za-z_][A-Za-z0-9_]*$/

/** As jq writes it: `.clusters[3].spark_context_id`, `.["a key"]`; `.` is the whole. */
export function formatPath(parts: readonly PathPart[]): string {
  let text = ''
  for (const part of parts) {
    if (typeof part === 'number') text += `${text === '' ? '.' : ''}[${part}]`
    else if (plainKey.test(part)) text += `.${part}`
    else text += `${text === '' ? '.' : ''}[${JSON.stringify(part)}]`
  }
  return text === '' ? '.' : text
}

/** As JSONPath writes it: `$.clusters[3]['a key']`; `$` is the whole. */
export function formatJsonPath(parts: readonly PathPart[]): string {
  const steps = parts.map((part) => {
    if (typeof part === 'number') return `[${part}]`
    return plainKey.test(part)
      ? `.${part}`
      : `['${JSON.stringify(part).slice(1, -1).replace(/\\"/g, '"').replace(/'/g, "\\'")}']`
  })
  return `$${steps.join('')}`
}

import type { PathPart } from '../path.ts'
import { none } from '../structure.ts'
import { keyOf } from '../tokens.ts'
import { roots, type Side } from './side.ts'

/** The way from the top to a value. `several`: values follow each other at the top and are counted. */
export function pathOf(side: Side, node: number, several: boolean): PathPart[] {
  const parts: PathPart[] = []
  const { structure, bytes } = side
  let inner = node
  while (inner !== roots) {
    const parent = structure.parentOf(inner)
    if (parent === none) {
      if (several) parts.push(structure.placeOf(inner))
      break
    }
    const around = structure.node.at(parent)
    const inObject = side.firstByte(around) === 0x7b
    parts.push(inObject ? keyOf(bytes, structure.starts.at(inner)) : structure.placeOf(inner))
    inner = around
  }
  return parts.reverse()
}

/** The key that a list stands under; null when it stands under none. */
export function keyAbove(side: Side, list: number): string | null {
  if (list === roots) return null
  const parent = side.structure.parentOf(list)
  if (parent === none || side.firstByte(side.structure.node.at(parent)) !== 0x7b) return null
  return keyOf(side.bytes, side.start(list))
}

/** As RFC 6901 writes it. */
export function jsonPointer(parts: readonly PathPart[]): string {
  return parts.map((part) => `/${String(part).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('')
}

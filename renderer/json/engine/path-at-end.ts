import { after, inKey, key, keyOrEnd, type State } from './grammar.ts'
import { containerPath, type PathPart } from './path.ts'
import { none, type Structure } from './structure.ts'
import { keyOf } from './tokens.ts'

/** Where in the data a reading has stopped: the open containers, and the member or item that was being read. */
export function pathAtEnd(structure: Structure, bytes: Uint8Array, state: State, keyEnd: number): PathPart[] {
  const { current } = structure
  if (current === none) return []
  const path = containerPath(structure, bytes, current)
  if (state === after) return path
  if (bytes[structure.starts.at(structure.node.at(current))] === 0x5b) return [...path, structure.count.at(current)]
  const betweenMembers = state === key || state === keyOrEnd || state === inKey
  return betweenMembers ? path : [...path, keyOf(bytes, keyEnd)]
}

import { none } from '../../engine/structure.ts'
import { keyRange } from '../../engine/tokens.ts'
import { U32List } from '../../engine/u32-list.ts'
import { nowAndThen } from './now-and-then.ts'
import type { Runners } from './work.ts'

/** Opens every object and list that stands under the same key as this one, and what is around them. */
export interface OpenKeyWorks {
  /** Tells the share that is done, 0 to 1; answers the row of the node. */
  openKey: { input: { node: number }; progress: number; output: number }
}

const atOnce = 4096

export const openKeyRunners: Runners<OpenKeyWorks> = {
  async openKey({ node }, { json, changed }, control) {
    const { breathe } = control
    const progress = nowAndThen(control.progress)
    const { structure } = json.scanner
    const key = keyBytes(node)
    if (key === null) return json.rowOf(node)
    const total = structure.node.length
    // Nothing is opened before all are known: stopped on the way, the tree is as it was.
    const found = new U32List()
    for (let container = 0; container < total; container++) {
      if (container % atOnce === atOnce - 1) {
        progress(container / total)
        await breathe()
      }
      if (standsUnder(container, key)) found.push(container)
    }
    for (let at = 0; at < found.length; at++) json.expansion.markOpen(found.at(at))
    json.expansion.redraw()
    changed()
    return json.rowOf(node)

    function keyBytes(of: number): Uint8Array | null {
      const { bytes } = json.store
      const parent = structure.parentOf(of)
      if (parent === none || bytes[structure.starts.at(structure.node.at(parent))] !== 0x7b) return null
      const [from, to] = keyRange(bytes, structure.starts.at(of))
      return bytes.slice(from, to)
    }

    function standsUnder(container: number, wanted: Uint8Array): boolean {
      const { bytes } = json.store
      const parent = structure.parent.at(container)
      if (parent === none || bytes[structure.starts.at(structure.node.at(parent))] !== 0x7b) return false
      const [from, to] = keyRange(bytes, structure.starts.at(structure.node.at(container)))
      return to - from === wanted.length && wanted.every((byte, at) => bytes[from + at] === byte)
    }
  },
}

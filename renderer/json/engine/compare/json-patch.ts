import { added, branch, type Changes, changed, removed } from './changes.ts'
import { findIdentity } from './identity.ts'
import { listMoves } from './list-moves.ts'
import { NumberStack } from './number-stack.ts'
import { jsonPointer, keyAbove, pathOf } from './paths.ts'
import { roots, type Side } from './side.ts'

/**
 * The differences as JSON Patch (RFC 6902), in pieces: applied to A it gives B, token for token, but for what was left
 * out. Values are the bytes of B. Lists are put in the order of B.
 */
export function* patchPieces(a: Side, b: Side, changes: Changes): Generator<string | Uint8Array> {
  const several = changes.length > 0 && changes.a(0) === roots
  const pointer = (side: Side, node: number) => jsonPointer(pathOf(side, node, several))
  let first = true
  function* operation(op: string, path: string, more: string | number = ''): Generator<string | Uint8Array> {
    yield `${first ? '[' : ','}\n  {"op":"${op}",${typeof more === 'string' ? more : ''}"path":${JSON.stringify(path)}`
    first = false
    if (typeof more === 'number') {
      yield ',"value":'
      yield b.bytes.subarray(b.start(more), b.end(more))
    }
    yield '}'
  }

  function* ofObject(entry: number): Generator<string | Uint8Array> {
    const path = pointer(a, changes.a(entry))
    for (let child = entry + 1; child < changes.after(entry); child = changes.after(child)) {
      const kind = changes.kind(child)
      if (kind === removed) yield* operation('remove', pointer(a, changes.a(child)))
      if (kind === added)
        yield* operation('add', path + jsonPointer(pathOf(b, changes.b(child), true).slice(-1)), changes.b(child))
    }
  }

  function* ofList(entry: number): Generator<string | Uint8Array> {
    const [listA, listB] = [changes.a(entry), changes.b(entry)]
    const path = pointer(a, listA)
    const gone: number[] = []
    const come: number[] = []
    for (let child = entry + 1; child < changes.after(entry); child = changes.after(child)) {
      if (changes.kind(child) === removed) gone.push(a.structure.placeOf(changes.a(child)))
      if (changes.kind(child) === added) come.push(changes.b(child))
    }
    // What goes is in no order where the list has another one.
    for (const place of gone.sort((one, other) => other - one)) yield* operation('remove', `${path}/${place}`)
    if (changes.isReordered(entry)) {
      const [inA, inB] = [a.children(listA), b.children(listB)]
      const match = findIdentity(a, inA, b, inB, keyAbove(a, listA))?.match ?? new Uint32Array(0)
      for (const { from, to } of listMoves(match, inA.length)) {
        yield* operation('move', `${path}/${to}`, `"from":${JSON.stringify(`${path}/${from}`)},`)
      }
    }
    for (const node of come) yield* operation('add', `${path}/${b.structure.placeOf(node)}`, node)
  }

  // From the last entry on: so what is inside comes before what moves the places of its list.
  const entries = toWrite(changes)
  for (let at = entries.length - 1; at >= 0; at--) {
    const entry = entries.at(at)
    if (changes.kind(entry) === changed || changes.isRepeated(entry)) {
      yield* operation('replace', pointer(a, changes.a(entry)), changes.b(entry))
    } else if (a.firstByte(changes.a(entry)) === 0x7b) yield* ofObject(entry)
    else yield* ofList(entry)
  }
  yield first ? '[]\n' : '\n]\n'
}

/** Values in place of others, and containers. An object with a key twice can only be replaced as a whole. */
function toWrite(changes: Changes): NumberStack {
  const entries = new NumberStack()
  let entry = 0
  while (entry < changes.length) {
    const kind = changes.kind(entry)
    if (kind === changed || kind === branch) entries.push(entry)
    entry = changes.isRepeated(entry) ? changes.after(entry) : entry + 1
  }
  return entries
}

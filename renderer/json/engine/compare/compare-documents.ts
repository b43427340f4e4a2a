import { none } from '../structure.ts'
import { scalarEnd } from '../tokens.ts'
import { decodeUtf8 } from '../utf8.ts'
import { added, branch, Changes, changed, ignored, removed, unchanged } from './changes.ts'
import { Ignore, type IgnoreState } from './ignore.ts'
import { NumberStack } from './number-stack.ts'
import { numberValue } from './number-value.ts'
import { ChildPairs } from './pair-children.ts'
import { SameRange } from './same-range.ts'
import { roots, type Side } from './side.ts'
import { ValueHashes } from './value-hashes.ts'

export interface CompareOptions {
  /** Patterns of paths to leave out. */
  ignore: readonly string[]
  /** 1.0, 1 and 1e0 are the same; else every difference of the text counts. */
  byValue: boolean
}

/** An object or list whose children are being compared. */
interface Frame {
  entry: number
  inObject: boolean
  begin: number
  at: number
  end: number
  state: IgnoreState
  /** Of unchanged children beside each other: the first one, and how many. */
  runA: number
  runB: number
  run: number
}

const pairsBetweenReports = 20_000

/**
 * Compares two whole and valid documents: members by key, items of lists by id or by what stayed, values by their exact
 * text. Works on bytes and numbers only; `progress` is told the share of the first document that is behind.
 */
export function compareDocuments(
  a: Side,
  b: Side,
  options: CompareOptions,
  progress: (share: number) => void = () => undefined,
): Changes {
  const several = a.structure.rootCount > 1 || b.structure.rootCount > 1
  return new Comparison(a, b, options, progress).run(several ? roots : 0, several ? roots : 0)
}

class Comparison {
  readonly #a: Side
  readonly #b: Side
  readonly #byValue: boolean
  readonly #ignore: Ignore
  readonly #pairing: ChildPairs
  readonly #pairs = new NumberStack()
  readonly #changes = new Changes()
  readonly #same: SameRange
  readonly #progress: (share: number) => void
  readonly #frames: Frame[] = []

  constructor(a: Side, b: Side, { ignore, byValue }: CompareOptions, progress: (share: number) => void) {
    this.#a = a
    this.#b = b
    this.#byValue = byValue
    this.#ignore = new Ignore(ignore)
    const hashesA = new ValueHashes(a, this.#ignore, byValue)
    const hashesB = new ValueHashes(b, this.#ignore, byValue)
    this.#pairing = new ChildPairs(a, b, hashesA, hashesB)
    this.#same = new SameRange(a, b)
    this.#progress = progress
  }

  run(rootA: number, rootB: number): Changes {
    if (!this.#visit(rootA, rootB, none, this.#ignore.start)) return this.#changes
    for (let seen = 0; this.#frames.length > 0; seen++) {
      const frame = this.#frames.at(-1)!
      if (frame.at === frame.end) this.#leave(frame)
      else this.#next(frame)
      if (seen % pairsBetweenReports === 0) this.#report()
    }
    return this.#changes
  }

  #report(): void {
    const top = this.#frames[Math.min(1, this.#frames.length - 1)]
    const node = top && top.at < top.end ? this.#pairs.at(top.at) : none
    if (node !== none) this.#progress(this.#a.start(node) / this.#a.length)
  }

  #next(frame: Frame): void {
    const nodeA = this.#pairs.at(frame.at)
    const nodeB = this.#pairs.at(frame.at + 1)
    frame.at += 2
    const state = this.#stateOf(frame, nodeA, nodeB)
    const out = this.#ignore.hit
    if (nodeA === none || nodeB === none) {
      this.#flush(frame)
      this.#changes.add(out ? ignored : nodeA === none ? added : removed, nodeA, nodeB, frame.entry)
    } else if (out) {
      if (this.#same.values(nodeA, nodeB)) this.#countSame(frame, nodeA, nodeB)
      else {
        this.#flush(frame)
        this.#changes.add(ignored, nodeA, nodeB, frame.entry)
      }
    } else if (!this.#visit(nodeA, nodeB, frame.entry, state, frame)) this.#countSame(frame, nodeA, nodeB)
  }

  #stateOf(frame: Frame, nodeA: number, nodeB: number): IgnoreState {
    if (!frame.inObject || frame.state.length === 0) return this.#ignore.intoItem(frame.state)
    const side = nodeA === none ? this.#b : this.#a
    return this.#ignore.intoMember(frame.state, side.bytes, ...side.key(nodeA === none ? nodeB : nodeA))
  }

  /** False when both are the same. Else there is an entry for them, and a frame when children are to be looked at. */
  #visit(nodeA: number, nodeB: number, parent: number, state: IgnoreState, around?: Frame): boolean {
    const [a, b] = [this.#a, this.#b]
    const first = a.firstByte(nodeA)
    const container = first === 0x7b || first === 0x5b
    if (!container || first !== b.firstByte(nodeB)) {
      if (!container && !b.isContainer(nodeB) && this.#sameScalar(nodeA, nodeB)) return false
      if (around) this.#flush(around)
      this.#changes.add(changed, nodeA, nodeB, parent)
      return true
    }
    if (nodeA !== roots && this.#same.containers(nodeA, nodeB)) return false
    if (around) this.#flush(around)
    const entry = this.#changes.add(branch, nodeA, nodeB, parent)
    const begin = this.#pairs.length
    const inObject = first === 0x7b
    const pairing = inObject
      ? this.#pairing.members(nodeA, nodeB, this.#pairs)
      : this.#pairing.items(nodeA, nodeB, state, this.#pairs)
    if (pairing.reordered) this.#changes.markReordered(entry)
    if (pairing.repeated) this.#changes.markRepeated(entry)
    const end = this.#pairs.length
    this.#frames.push({ entry, inObject, begin, at: begin, end, state, runA: none, runB: none, run: 0 })
    return true
  }

  #sameScalar(nodeA: number, nodeB: number): boolean {
    if (this.#same.scalars(nodeA, nodeB)) return true
    if (!this.#byValue) return false
    const [textA, textB] = [numberText(this.#a, nodeA), numberText(this.#b, nodeB)]
    return textA !== null && textB !== null && numberValue(textA) === numberValue(textB)
  }

  #countSame(frame: Frame, nodeA: number, nodeB: number): void {
    if (frame.run === 0) {
      frame.runA = nodeA
      frame.runB = nodeB
    }
    frame.run++
  }

  /** As `countSame`, and the run goes on that ended when it was not known yet that these are the same. */
  #goOn(frame: Frame, nodeA: number, nodeB: number): void {
    const changes = this.#changes
    const last = changes.length - 1
    if (changes.kind(last) === unchanged && changes.parent(last) === frame.entry) {
      frame.runA = changes.a(last)
      frame.runB = changes.b(last)
      frame.run = changes.size(last)
      changes.cut(last)
    }
    this.#countSame(frame, nodeA, nodeB)
  }

  #flush(frame: Frame): void {
    if (frame.run > 0) this.#changes.add(unchanged, frame.runA, frame.runB, frame.entry, frame.run)
    frame.run = 0
  }

  #leave(frame: Frame): void {
    this.#frames.pop()
    this.#pairs.length = frame.begin
    const changes = this.#changes
    // Nothing in it differs but space or the order of keys.
    if (changes.length === frame.entry + 1 && !changes.isReordered(frame.entry)) {
      const [a, b] = [changes.a(frame.entry), changes.b(frame.entry)]
      changes.cut(frame.entry)
      const around = this.#frames.at(-1)
      if (around) this.#goOn(around, a, b)
      return
    }
    this.#flush(frame)
    changes.close(frame.entry)
  }
}

function numberText(side: Side, node: number): string | null {
  const from = side.start(node)
  const first = side.bytes[from]!
  if (first !== 0x2d && (first < 0x30 || first > 0x39)) return null
  return decodeUtf8(side.bytes.subarray(from, scalarEnd(side.bytes, from, side.length)))
}

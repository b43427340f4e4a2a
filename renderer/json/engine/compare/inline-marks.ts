import { none } from '../structure.ts'
import { alignSequences } from './align-sequences.ts'

/** Parts `[from, to)` of a text, in order. */
export type Marks = [number, number][]

const longest = 4000
const words = /[\p{L}\p{N}_]+|\s+|./gsu

/** Which parts of two texts differ: by words, and within words by letters. Nothing for texts too long to look at. */
export function inlineMarks(a: string, b: string): { a: Marks; b: Marks } {
  if (a.length > longest || b.length > longest) return { a: [], b: [] }
  const [partsA, partsB] = [a.match(words) ?? [], b.match(words) ?? []]
  const numbers = new Map<string, number>()
  const numberOf = (part: string) => {
    const known = numbers.get(part) ?? numbers.size
    numbers.set(part, known)
    return known
  }
  const match = alignSequences(Float64Array.from(partsA, numberOf), Float64Array.from(partsB, numberOf))
  const stays = new Uint8Array(partsA.length)
  for (const at of match) if (at !== none) stays[at] = 1
  const marks = {
    a: marksOf(partsA, (at) => stays[at] === 1),
    b: marksOf(partsB, (at) => match[at] !== none),
  }
  // One part in place of one other: its equal beginning and end are not marked.
  const [one, other] = [marks.a[0], marks.b[0]]
  if (marks.a.length === 1 && marks.b.length === 1 && one && other) trimMostlySame(a, one, b, other)
  return { a: marks.a.filter(isSome), b: marks.b.filter(isSome) }
}

function isSome([from, to]: [number, number]): boolean {
  return to > from
}

function marksOf(parts: readonly string[], stays: (at: number) => boolean): Marks {
  const marks: Marks = []
  let from = 0
  parts.forEach((part, at) => {
    const to = from + part.length
    const last = marks.at(-1)
    if (!stays(at) && last?.[1] === from) last[1] = to
    else if (!stays(at)) marks.push([from, to])
    from = to
  })
  return marks
}

/** Only where most of it is the same: single letters that two words happen to share say nothing. */
function trimMostlySame(a: string, inA: [number, number], b: string, inB: [number, number]): void {
  const most = Math.min(inA[1] - inA[0], inB[1] - inB[0])
  let head = 0
  while (head < most && a[inA[0] + head] === b[inB[0] + head]) head++
  let tail = 0
  while (tail < most - head && a[inA[1] - 1 - tail] === b[inB[1] - 1 - tail]) tail++
  if ((head + tail) * 2 < most) return
  inA[0] += head
  inB[0] += head
  inA[1] -= tail
  inB[1] -= tail
}

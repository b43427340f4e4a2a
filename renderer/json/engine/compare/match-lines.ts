import { none } from '../structure.ts'
import { alignNumbers } from './align-numbers.ts'
import type { LineList } from './line-list.ts'
import { LineNumbers } from './line-numbers.ts'
import { sameLength, sameLengthBack } from './same-bytes.ts'

/** How much of the work is done when all lines have their numbers. */
const numbered = 0.6

/** By line of `b`: the line of `a` that it goes with, or `none`; ascending. `progress` is told the share that is done. */
export function matchLines(a: LineList, b: LineList, progress: (share: number) => void): Uint32Array {
  const head = sameHead(a, b)
  const tail = Math.min(sameTail(a, b), a.length - head, b.length - head)
  const [toA, toB] = [a.length - tail, b.length - tail]
  const total = Math.max(toA + toB - 2 * head, 1)
  const numbers = new LineNumbers()
  const inA = numbers.of(a, head, toA, (lines) => progress((numbered * lines) / total))
  const inB = numbers.of(b, head, toB, (lines) => progress((numbered * (inA.length + lines)) / total))
  const between = alignNumbers(inA, inB, numbers.count, (share) => progress(numbered + (1 - numbered) * share))
  const match = new Uint32Array(b.length)
  for (let line = 0; line < head; line++) match[line] = line
  for (let at = 0; at < between.length; at++) match[head + at] = between[at] === none ? none : head + between[at]!
  for (let line = toB; line < b.length; line++) match[line] = toA + line - toB
  return match
}

/** Lines that are the same from the beginning on. */
function sameHead(a: LineList, b: LineList): number {
  const same = sameLength(a.source, 0, b.source, 0, Math.min(a.size, b.size))
  // The line that holds the first difference is none of them.
  return Math.max(a.linesBefore(same + 1) - 1, 0)
}

/** Lines that are the same up to the end. */
function sameTail(a: LineList, b: LineList): number {
  const same = sameLengthBack(a.source, a.size, b.source, b.size, Math.min(a.size, b.size))
  // A line counts when the break before it is the same, too.
  return a.length - a.linesBefore(a.size - same + 1)
}

import { formatPath, type PathPart } from '../path.ts'
import { none } from '../structure.ts'
import { decodeUtf8 } from '../utf8.ts'
import { added, type Changes, changed, removed } from './changes.ts'
import { pathOf } from './paths.ts'
import { roots, type Side } from './side.ts'

/** The way to an entry: in B where it has a place there. */
export function entryPath(a: Side, b: Side, changes: Changes, entry: number): PathPart[] {
  const several = changes.a(0) === roots
  const nodeB = changes.b(entry)
  return nodeB === none ? pathOf(a, changes.a(entry), several) : pathOf(b, nodeB, several)
}

/** For leaving out what a path leads to, in every item of the lists on the way. */
export function patternOf(path: readonly PathPart[]): string | null {
  const last = path.findLastIndex((part) => typeof part === 'string')
  if (last < 0) return null
  let pattern = ''
  for (const part of path.slice(0, last + 1)) {
    const step = typeof part === 'number' ? '[]' : formatPath([part])
    pattern += pattern !== '' && step.startsWith('.[') ? step.slice(1) : pattern === '' && step === '[]' ? '.[]' : step
  }
  return pattern
}

const text = (side: Side, node: number) => decodeUtf8(side.bytes.subarray(side.start(node), side.end(node)))

/** One difference in a line: `~ .state: "PENDING" → "RUNNING"`, with every token as sent. */
export function entryText(a: Side, b: Side, changes: Changes, entry: number): string {
  const path = formatPath(entryPath(a, b, changes, entry))
  const kind = changes.kind(entry)
  if (kind === added) return `+ ${path}: ${text(b, changes.b(entry))}`
  if (kind === removed) return `- ${path}: ${text(a, changes.a(entry))}`
  if (kind === changed) return `~ ${path}: ${text(a, changes.a(entry))} → ${text(b, changes.b(entry))}`
  return changes.isReordered(entry) ? `= ${path}: the same items in another order` : path
}

/** All differences, a line each, in pieces. */
export function* changeTextPieces(a: Side, b: Side, changes: Changes): Generator<string> {
  for (let entry = 0; entry < changes.length; entry++) {
    if (changes.isDifference(entry)) yield `${entryText(a, b, changes, entry)}\n`
  }
}

import { type JsonNode, parseJson } from '../../../editor/parse-json.ts'
import type { FieldPath } from './field-path.ts'

export type Inserted =
  /** `start` and `end`: the value, in the new text. */
  | { result: 'inserted'; text: string; start: number; end: number }
  /** It was there; nothing changes. */
  | { result: 'present'; start: number; end: number }
  /** The text is no JSON, or something else stands on the way: a string where an object should be. */
  | { result: 'broken' | 'blocked' }

type Place =
  | { kind: 'found'; node: JsonNode }
  | { kind: 'open'; container: JsonNode; rest: FieldPath }
  | { kind: 'blocked' }

/** Where a path ends in a body, or how far it goes. Lists are entered at their last item, maps at their last entry. */
function follow(root: JsonNode, path: FieldPath): Place {
  let node = root
  for (let at = 0; at < path.length; at++) {
    const step = path[at]!
    const list = typeof step !== 'string' && step.into === 'list'
    if (node.type !== (list ? 'array' : 'object')) return { kind: 'blocked' }
    const next = list
      ? node.items?.at(-1)
      : node.properties?.findLast(({ key }) => typeof step !== 'string' || key === step)?.value
    if (!next) return { kind: 'open', container: node, rest: path.slice(at) }
    node = next
  }
  return { kind: 'found', node }
}

/** Whether a body, as JSON, has a value at a path. */
export function hasField(root: JsonNode | undefined, path: FieldPath): boolean {
  return root !== undefined && follow(root, path).kind === 'found'
}

const unit = '  '

function indented(text: string): string {
  return text.replaceAll('\n', `\n${unit}`)
}

/** What is missing, from the outside in: the first step as a member or an item, without the brackets around it. */
function member(rest: FieldPath, value: string): string {
  const [step, ...inner] = rest
  const within = inner.length === 0 ? value : wrapped(inner, value)
  if (typeof step === 'string') return `${JSON.stringify(step)}: ${within}`
  return step?.into === 'map' ? `"key": ${within}` : within
}

function wrapped(rest: FieldPath, value: string): string {
  const [step] = rest
  const [open, close] = typeof step !== 'string' && step?.into === 'list' ? '[]' : '{}'
  return `${open}\n${unit}${indented(member(rest, value))}\n${close}`
}

function indentAt(text: string, offset: number): string {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset)
  return /^[ \t]*/.exec(line)?.[0] ?? ''
}

/** The text to put in, and the range that it replaces: only white space. */
function insertion(text: string, container: JsonNode, added: string): { from: number; to: number; text: string } {
  const ends = container.properties?.map(({ value }) => value.end) ?? container.items?.map(({ end }) => end) ?? []
  const starts =
    container.properties?.map(({ keyStart }) => keyStart) ?? container.items?.map(({ start }) => start) ?? []
  const base = indentAt(text, container.start)
  const last = ends.at(-1)
  if (last === undefined) {
    const inner = `\n${base}${unit}`
    return {
      from: container.start + 1,
      to: container.end - 1,
      text: `${inner}${added.replaceAll('\n', inner)}\n${base}`,
    }
  }
  const flat = !text.slice(container.start, container.end).includes('\n')
  if (flat) return { from: last, to: last, text: `, ${added.replaceAll(/\n\s*/g, ' ')}` }
  const own = `\n${indentAt(text, starts.at(-1) ?? 0)}`
  return { from: last, to: last, text: `,${own}${added.replaceAll('\n', own)}` }
}

/**
 * Puts a value (JSON text) into a JSON text at a path, with whatever is missing around it. Every other character stays
 * as it was written: numbers keep their digits, variables their braces.
 */
export function insertField(text: string, path: FieldPath, value: string): Inserted {
  if (text.trim() === '') return placed(wrapped(path, value), path)
  const { root } = parseJson(text)
  if (!root) return { result: 'broken' }
  const place = follow(root, path)
  if (place.kind === 'blocked') return { result: 'blocked' }
  if (place.kind === 'found') return { result: 'present', start: place.node.start, end: place.node.end }
  const { from, to, text: added } = insertion(text, place.container, member(place.rest, value))
  const own = text.includes('\r\n') ? added.replaceAll('\n', '\r\n') : added
  return placed(text.slice(0, from) + own + text.slice(to), path)
}

function placed(text: string, path: FieldPath): Inserted {
  const { root } = parseJson(text)
  const place = root && follow(root, path)
  const { start, end } = place?.kind === 'found' ? place.node : { start: 0, end: text.length }
  return { result: 'inserted', text, start, end }
}

import { decodeString } from '#shared/json/decode-string.ts'
import type { Structure } from './structure.ts'
import { keyOf, scalarEnd } from './tokens.ts'
import { decodeUtf8 } from './utf8.ts'

/** Members that name an object, best first. */
const exact = [
  'name',
  'display_name',
  'displayName',
  'title',
  'full_name',
  'user_name',
  'userName',
  'path',
  'key',
  'id',
]
const membersLookedAt = 48
const longestTitle = 80

function rankOf(key: string): number {
  const at = exact.indexOf(key)
  if (at >= 0) return at < 8 ? at : at + 10
  if (key.endsWith('_name')) return 8
  if (key === '@type') return 9
  return key.endsWith('_id') ? 10 : Number.POSITIVE_INFINITY
}

/** What a person would call the object: its name, else its id; null when no such member is among the first. */
export function titleOf(structure: Structure, bytes: Uint8Array, length: number, container: number): string | null {
  let best: { rank: number; start: number } | undefined
  const end = structure.endOf(container)
  let node = structure.node.at(container) + 1
  for (let looked = 0; looked < membersLookedAt && node < end; looked++, node = structure.after(node)) {
    const start = structure.starts.at(node)
    const first = bytes[start]!
    if (first !== 0x22 && (first < 0x30 || first > 0x39)) continue
    const rank = rankOf(keyOf(bytes, start))
    if (rank < (best?.rank ?? Number.POSITIVE_INFINITY)) best = { rank, start }
    if (rank === 0) break
  }
  return best ? shorten(bytes, best.start, length) : null
}

function shorten(bytes: Uint8Array, start: number, length: number): string | null {
  const end = scalarEnd(bytes, start, length)
  if (end - start > 400) return null
  const token = decodeUtf8(bytes.subarray(start, end))
  const text = bytes[start] === 0x22 ? decodeString(token) : token
  const name = text.startsWith('type.googleapis.com/') ? text.slice(text.lastIndexOf('.') + 1) : text
  return name.length > longestTitle ? `${name.slice(0, longestTitle)}…` : name || null
}

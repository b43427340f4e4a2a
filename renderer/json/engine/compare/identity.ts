import { decodeString } from '#shared/json/decode-string.ts'
import { none } from '../structure.ts'
import { scalarEnd } from '../tokens.ts'
import { decodeUtf8 } from '../utf8.ts'
import type { Side } from './side.ts'
import { TextIndex, type Texts, textCount } from './text-index.ts'

/** Members that are tried in earnest. */
const mostTried = 6
const membersLookedAt = 64
const named = ['uuid', 'key', 'name', 'display_name', 'displayName', 'full_name', 'user_name', 'userName', 'path']
const encoder = new TextEncoder()

export interface Identity {
  /** The member that names the items. */
  key: string
  /** By item of B: the item of A with the same id, or `none`. */
  match: Uint32Array
}

/**
 * Finds the member by which the items of two lists are known: one that all have, and that is unique on both sides. The
 * best one whose ids occur on both sides wins: in two environments the names are the same, and the ids are not.
 */
export function findIdentity(
  a: Side,
  itemsA: Uint32Array,
  b: Side,
  itemsB: Uint32Array,
  listKey: string | null,
): Identity | null {
  if (!allObjects(a, itemsA) || !allObjects(b, itemsB)) return null
  let first: Identity | null = null
  for (const key of candidates(a, itemsA[0]!, listKey)) {
    const name = encoder.encode(JSON.stringify(key).slice(1, -1))
    const inA = idsOf(a, itemsA, name)
    const inB = inA && idsOf(b, itemsB, name)
    if (!inA || !inB) continue
    const index = new TextIndex(inA)
    if (index.repeated || new TextIndex(inB).repeated) continue
    const match = Uint32Array.from({ length: textCount(inB) }, (_, at) => index.take(inB, at))
    if (match.some((at) => at !== none)) return { key, match }
    first ??= { key, match }
  }
  return first
}

function allObjects(side: Side, items: Uint32Array): boolean {
  return items.every((item) => side.firstByte(item) === 0x7b)
}

function candidates(side: Side, object: number, listKey: string | null): string[] {
  const keys: { key: string; rank: number }[] = []
  const end = side.after(object)
  let looked = 0
  for (let node = object + 1; node < end && looked < membersLookedAt; node = side.after(node), looked++) {
    const first = side.firstByte(node)
    if (first !== 0x22 && (first < 0x30 || first > 0x39)) continue
    const key = decodeString(`"${decodeUtf8(side.bytes.subarray(...side.key(node)))}"`)
    const rank = rankOf(key, listKey)
    if (rank < Number.POSITIVE_INFINITY) keys.push({ key, rank })
  }
  return keys
    .sort((one, other) => one.rank - other.rank)
    .slice(0, mostTried)
    .map(({ key }) => key)
}

function rankOf(key: string, listKey: string | null): number {
  if (listKey !== null && key === `${listKey.replace(/s$/, '')}_id`) return 0
  if (key === 'id') return 1
  if (key.endsWith('_id') || key === 'task_key') return 2
  const at = named.indexOf(key)
  if (at >= 0) return 3 + at
  return /_(key|name)$/.test(key) ? 20 : Number.POSITIVE_INFINITY
}

/** Where the ids stand; null when an item has none. */
function idsOf(side: Side, items: Uint32Array, name: Uint8Array): Texts | null {
  const ranges = new Uint32Array(items.length * 2)
  for (let at = 0; at < items.length; at++) {
    const node = memberOf(side, items[at]!, name)
    if (node === none || side.isContainer(node)) return null
    ranges[2 * at] = side.start(node)
    ranges[2 * at + 1] = scalarEnd(side.bytes, side.start(node), side.length)
  }
  return { bytes: side.bytes, ranges }
}

function memberOf(side: Side, object: number, name: Uint8Array): number {
  const end = side.after(object)
  for (let node = object + 1; node < end; node = side.after(node)) if (hasKey(side, node, name)) return node
  return none
}

/** Looks backwards from the value: the key is not read when it does not end as it should. */
function hasKey({ bytes, structure }: Side, node: number, name: Uint8Array): boolean {
  let at = structure.starts.at(node) - 1
  while (bytes[at] !== 0x22) at--
  const from = at - name.length
  if (bytes[from - 1] !== 0x22 || bytes[from - 2] === 0x5c) return false
  for (let k = 0; k < name.length; k++) if (bytes[from + k] !== name[k]) return false
  return true
}

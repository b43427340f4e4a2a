import { printExact } from '#shared/json/exact-json.ts'
import type { JsonObject } from '#shared/json/exact-value.ts'
import { doesNotExist, PlatformError, quotaExceeded } from '../../http/platform-error.ts'
import { fingerprint } from '../../sequence.ts'
import type { Store } from '../../store.ts'

/** Something that people save under a name: a query, an alert, a dashboard. */
export interface Saved {
  id: string
  /** Everything that its maker gives it. */
  fields: JsonObject
  /** Milliseconds since 1970. */
  createdAt: number
  updatedAt: number
  /** null: it is in use. */
  trashedAt: number | null
}

export type Shelf = Map<string, Saved>

const mostObjects = 2000
const longestObject = 4 * 1024 * 1024
const mostCharacters = 48 * 1024 * 1024
const sizes = new WeakMap<JsonObject, number>()

/** Throws QUOTA_EXCEEDED when there is no room. */
export function addNew(shelf: Shelf, fields: JsonObject, what: string, store: Store): Saved {
  if (shelf.size >= mostObjects) throw quotaExceeded(`This workspace holds no more than ${mostObjects} ${what}.`)
  const now = store.clock.now()
  const saved = {
    id: uuidFrom(store.sequence.letters(16)),
    fields: {},
    createdAt: now,
    updatedAt: now,
    trashedAt: null,
  }
  change(shelf, saved, fields, what, now)
  shelf.set(saved.id, saved)
  return saved
}

/** Its fields become these. Throws QUOTA_EXCEEDED when there is no room. */
export function change(shelf: Shelf, saved: Saved, fields: JsonObject, what: string, now: number): void {
  const size = sizeOf(fields)
  const others = [...shelf.values()].reduce((sum, each) => (each === saved ? sum : sum + sizeOf(each.fields)), 0)
  if (size > longestObject || others + size > mostCharacters)
    throw quotaExceeded(`This workspace has no room for such large ${what}.`)
  saved.fields = fields
  saved.updatedAt = now
}

function sizeOf(fields: JsonObject): number {
  const size = sizes.get(fields) ?? printExact(fields).length
  sizes.set(fields, size)
  return size
}

/** Also when it is in the trash. Throws RESOURCE_DOES_NOT_EXIST. */
export function find(shelf: Shelf, id: string, what: string): Saved {
  const saved = shelf.get(id)
  if (saved === undefined) throw doesNotExist(`${what} with ID ${id} does not exist.`)
  return saved
}

/** Throws RESOURCE_DOES_NOT_EXIST also for what is in the trash. */
export function findInUse(shelf: Shelf, id: string, what: string): Saved {
  const saved = find(shelf, id, what)
  if (saved.trashedAt !== null) throw doesNotExist(`${what} with ID ${id} is in the trash.`)
  return saved
}

export function inUse(shelf: Shelf): readonly Saved[] {
  return [...shelf.values()].filter(({ trashedAt }) => trashedAt === null)
}

/** Twice does no more than once. */
export function trash(saved: Saved, now: number): void {
  saved.trashedAt ??= now
}

/**
 * The name under which it can be in its folder. Throws RESOURCE_ALREADY_EXISTS for one that is taken, unless another may be
 * found for it.
 */
export function freeName(shelf: Shelf, fields: JsonObject, mayDiffer: boolean, own?: Saved): string {
  const wished = String(fields.display_name)
  const taken = new Set<string>()
  for (const saved of inUse(shelf)) {
    if (saved !== own && saved.fields.parent_path === fields.parent_path) taken.add(String(saved.fields.display_name))
  }
  if (!taken.has(wished)) return wished
  if (!mayDiffer)
    throw new PlatformError(400, 'RESOURCE_ALREADY_EXISTS', `Node with name ${wished} already exists in this folder.`)
  let number = 1
  while (taken.has(`${wished} (${number})`)) number += 1
  return `${wished} (${number})`
}

/** An id that always belongs to this text. */
export function uuidFrom(text: string): string {
  const hex = fingerprint(text, 32)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`
}

/** As the API writes times: to the second. */
export function timeText(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`
}

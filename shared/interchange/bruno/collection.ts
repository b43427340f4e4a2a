import { isJsonObject, type JsonObject, type JsonValue } from '../../json/exact-value.ts'
import { carryVariables } from '../carry-variables.ts'
import type { ImportSession } from '../import-session.ts'
import type { ImportedCollection, ImportedEnvironment, ImportedItem } from '../imported.ts'
import { objectsIn, textIn } from '../read-json.ts'
import { noteLeftOut } from './left-out.ts'
import { type Inherited, inheritedIn, readRequest } from './request.ts'
import { rowOf } from './rows.ts'
import { captures, preVariables } from './variables.ts'

/** A collection in the form of Bruno's JSON, or of OpenCollection, which has other names for the same. */
export function readCollection(file: JsonObject, session: ImportSession): ImportedCollection {
  const root = objectAt(file, 'root')
  const request = objectAt('root' in file ? root : file, 'request')
  const name = textIn(file.name) || textIn(objectAt(file, 'info').name) || 'Bruno'
  noteLeftOut(request, {}, name, session)
  noteCaptures(request, name, session)
  const docs = docsOf(root.docs) || docsOf(file.docs) || docsOf(request.docs)
  const variables = carryVariables(preVariables(request, {}), name, session)
  const inherited = inheritedIn(request, { auth: null, headers: [] })
  const items = readItems(file.items, name, inherited, session)
  return { name, ...(docs === '' ? {} : { docs }), variables, items }
}

/** What of a name, an order and a kind stands in `info` in the newer form. */
export function infoOf(item: JsonObject): JsonObject {
  return { ...item, ...objectAt(item, 'info') }
}

/** Folders first, each by the number that Bruno gives them. */
function readItems(
  list: JsonValue | undefined,
  around: string,
  inherited: Inherited,
  session: ImportSession,
): ImportedItem[] {
  const place = (item: JsonObject) => Number(textIn(infoOf(item).seq) || Number.NaN)
  const rank = (item: JsonObject) => (Number.isFinite(place(item)) ? place(item) : Number.MAX_SAFE_INTEGER)
  const items = objectsIn(list).sort((a, b) => Number(isFolder(b)) - Number(isFolder(a)) || rank(a) - rank(b))
  return items.flatMap((item) => readItem(item, around, inherited, session))
}

function isFolder(item: JsonObject): boolean {
  return Array.isArray(item.items) || textIn(infoOf(item).type) === 'folder'
}

function readItem(item: JsonObject, around: string, inherited: Inherited, session: ImportSession): ImportedItem[] {
  const info = infoOf(item)
  const name = textIn(info.name) || 'Without a name'
  const place = `${around} / ${name}`
  if (isFolder(item)) return [readFolder(item, name, place, inherited, session)]
  const type = textIn(info.type).replace(/-request$/, '')
  if (!['', 'http', 'graphql'].includes(type)) {
    session.note(place, 'dropped', `Only HTTP requests are carried over: this is of the kind ${type}.`)
    return []
  }
  const part = ['request', 'http', 'graphql'].find((key) => isJsonObject(item[key]))
  const request = part === undefined ? item : objectAt(item, part)
  noteLeftOut(request, item, place, session)
  const auth = request.auth ?? objectAt(item, 'runtime').auth
  const given = auth === undefined ? request : { ...request, auth }
  const read = readRequest({ ...item, tags: info.tags ?? [] }, given, inherited, { name, place, session })
  const docs = docsOf(request.docs) || docsOf(item.docs)
  return [{ ...read, ...(docs === '' ? {} : { docs }) }]
}

function readFolder(
  folder: JsonObject,
  name: string,
  place: string,
  around: Inherited,
  session: ImportSession,
): ImportedItem {
  const root = objectAt(folder, 'root')
  const request = objectAt('root' in folder ? root : folder, 'request')
  noteLeftOut(request, {}, place, session)
  noteCaptures(request, place, session)
  const docs = docsOf(root.docs) || docsOf(folder.docs) || docsOf(request.docs)
  const variables = carryVariables(preVariables(request, {}), place, session)
  const items = readItems(folder.items, place, inheritedIn(request, around), session)
  return { type: 'folder', name, ...(docs === '' ? {} : { docs }), variables, items }
}

/** Only a request captures here. */
function noteCaptures(request: JsonObject, place: string, session: ImportSession): void {
  const count = captures(request, {}, place, session).length
  if (count > 0) session.note(place, 'dropped', `Values that were taken from every answer were left out: ${count}.`)
}

export function readEnvironment(given: JsonObject, session: ImportSession): ImportedEnvironment {
  const name = textIn(given.name) || 'Environment'
  const rows = objectsIn(given.variables).map((row) => ({
    ...rowOf(row),
    secret: row.secret === true || row.transient === true,
  }))
  return { name, variables: carryVariables(rows, name, session) }
}

function docsOf(value: JsonValue | undefined): string {
  const text = isJsonObject(value) ? textIn(value.content) : textIn(value)
  return text.trim()
}

export function objectAt(object: JsonObject, key: string): JsonObject {
  const value = object[key]
  return isJsonObject(value) ? value : {}
}

import { isJsonObject, type JsonObject, type JsonValue } from '../../json/exact-value.ts'
import type { ImportSession } from '../import-session.ts'
import type { ImportedCollection, ImportedItem } from '../imported.ts'
import { objectsIn, textIn } from '../read-json.ts'
import { docsOf } from './attributes.ts'
import { ownAuth } from './auth.ts'
import { readRequest } from './request.ts'
import { readVariables } from './variables.ts'

/** A collection of version 1, as data dumps have them: requests and folders in lists, put together by ids. */
export function readOldCollection(file: JsonObject, session: ImportSession): ImportedCollection {
  const name = textIn(file.name) || 'Collection'
  const byId = (list: JsonValue | undefined) => new Map(objectsIn(list).map((each) => [textIn(each.id), each]))
  const [requests, folders] = [byId(file.requests), byId(file.folders)]
  const placed = new Set<JsonObject>()
  const auth = ownAuth(file.auth, null)

  function read(holder: JsonObject, around: string, inherited: JsonObject | null): ImportedItem[] {
    const items: ImportedItem[] = []
    for (const id of ids(holder.folders_order)) {
      const folder = folders.get(id)
      if (folder !== undefined) items.push(...readFolder(folder, around, inherited))
    }
    for (const id of ids(holder.order)) {
      const request = requests.get(id)
      if (request !== undefined) items.push(...readOne(request, around, inherited))
    }
    return items
  }
  function readFolder(folder: JsonObject, around: string, inherited: JsonObject | null): ImportedItem[] {
    if (placed.has(folder)) return []
    placed.add(folder)
    const name = textIn(folder.name) || 'Without a name'
    const items = read(folder, `${around} / ${name}`, ownAuth(folder.auth, inherited))
    return [{ type: 'folder', name, ...docsOf(folder), variables: [], items }]
  }
  function readOne(request: JsonObject, around: string, inherited: JsonObject | null): ImportedItem[] {
    if (placed.has(request)) return []
    placed.add(request)
    const item = { name: textIn(request.name) || textIn(request.url), request: newerForm(request) }
    return [readRequest(item, inherited, `${around} / ${item.name}`, session)]
  }

  const items = read(file, name, auth)
  // What no order names is still there.
  for (const folder of folders.values()) items.push(...readFolder(folder, name, auth))
  for (const request of requests.values()) items.push(...readOne(request, name, auth))
  return { name, ...docsOf(file), variables: readVariables(file.variables, name, session), items }
}

function ids(value: JsonValue | undefined): string[] {
  return Array.isArray(value) ? value.map(textIn) : []
}

/** The same request in the form of version 2. */
function newerForm(request: JsonObject): JsonObject {
  const modes: Readonly<Record<string, string>> = { params: 'formdata', binary: 'file' }
  const mode = textIn(request.dataMode)
  const rows = Array.isArray(request.data) ? request.data : []
  const raw = textIn(request.rawModeData) || (typeof request.data === 'string' ? request.data : '')
  const body: JsonObject = { mode: modes[mode] ?? mode, raw, formdata: rows, urlencoded: rows, ...graphqlOf(request) }
  return {
    method: request.method ?? 'GET',
    url: { raw: textIn(request.url), variable: variablesOf(request.pathVariableData ?? request.pathVariables) },
    header: Array.isArray(request.headerData) ? request.headerData : textIn(request.headers),
    ...(mode === '' ? {} : { body }),
    ...(isJsonObject(request.auth) ? { auth: request.auth } : {}),
    ...(request.description === undefined ? {} : { description: request.description }),
  }
}

function graphqlOf({ graphqlModeData }: JsonObject): JsonObject {
  return graphqlModeData === undefined ? {} : { graphql: graphqlModeData }
}

function variablesOf(value: JsonValue | undefined): JsonValue {
  if (!isJsonObject(value)) return value ?? []
  return Object.entries(value).map(([key, each]) => ({ key, value: each }))
}

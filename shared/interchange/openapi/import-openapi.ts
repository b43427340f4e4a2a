import { AppError } from '../../errors.ts'
import { isJsonObject, type JsonObject } from '../../json/exact-value.ts'
import { createImportSession, type ImportSession } from '../import-session.ts'
import type { Imported, ImportedFolder, ImportedItem, ImportedRequest } from '../imported.ts'
import { objectsIn, readJsonFile, textIn } from '../read-json.ts'
import { readYamlFile } from '../read-yaml.ts'
import { type Around, readOperation } from './operation.ts'
import { referencesIn } from './references.ts'
import { serverOf, unknownServer } from './servers.ts'

const methods = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'trace']

/** Whether a text is a description in YAML, by the line that says so near its top. */
export function isOpenapi(text: string): boolean {
  return /^(?:openapi|swagger)[ \t]*:/m.test(text.slice(0, 20_000))
}

/**
 * An OpenAPI description of version 3.0 or 3.1, JSON or YAML: a folder for each tag, a request for each operation, with the
 * examples that it gives or that its schemas allow. Throws `import_failed`.
 */
export function importOpenapi(text: string): Imported {
  const isJson = /^\uFEFF?\s*\{/.test(text)
  const root = isJson ? readJsonFile(text, 'OpenAPI description') : readYamlFile(text, 'OpenAPI description')
  const version = textIn(root.openapi)
  if (!/^3\./.test(version)) {
    throw new AppError(
      'import_failed',
      `OpenAPI is read from version 3 on; this is ${version || textIn(root.swagger)}.`,
      {
        remedy: 'Convert it to OpenAPI 3, for example with the Swagger Editor, and choose that file.',
      },
    )
  }
  const session = createImportSession()
  const info = isJsonObject(root.info) ? root.info : {}
  const name = textIn(info.title).trim() || 'OpenAPI'
  const docs = textIn(info.description).trim()
  const items = readItems(root, name, session)
  const collection = { name, ...(docs === '' ? {} : { docs }), variables: session.secrets, items }
  return { collections: [collection], environments: [], notes: session.notes }
}

function readItems(root: JsonObject, name: string, session: ImportSession): ImportedItem[] {
  const missing = (reference: string) => session.note(name, 'dropped', `What ${reference} names is not in this file.`)
  const references = referencesIn(root, missing)
  const tools = { references, place: name, session }
  const around: Around = {
    server: serverOf(root.servers, tools) ?? unknownServer(name, session),
    security: root.security,
    schemes: references.object(root.components)?.securitySchemes,
    references,
    session,
  }
  const webhooks = references.object(root.webhooks)
  if (webhooks) session.note(name, 'dropped', `Webhooks are no requests of yours: ${Object.keys(webhooks).join(', ')}.`)
  const folders = new Map<string, ImportedFolder>()
  for (const tag of objectsIn(root.tags)) folderOf(textIn(tag.name), folders, textIn(tag.description).trim())
  const outside: ImportedRequest[] = []
  for (const [path, given] of Object.entries(references.object(root.paths) ?? {})) {
    const item = references.object(given)
    if (!item || !path.startsWith('/')) continue
    for (const method of methods) {
      const operation = references.object(item[method])
      if (!operation) continue
      const request = readOperation({ method: method.toUpperCase(), path, item, operation }, around)
      const [tag] = Array.isArray(operation.tags) ? operation.tags : []
      if (textIn(tag) === '') outside.push(request)
      else folderOf(textIn(tag), folders).items.push(request)
    }
  }
  return [...[...folders.values()].filter(({ items }) => items.length > 0), ...outside]
}

function folderOf(name: string, folders: Map<string, ImportedFolder>, docs = ''): ImportedFolder {
  const known = folders.get(name)
  if (known) return known
  const folder: ImportedFolder = {
    type: 'folder',
    name,
    ...(docs === '' ? {} : { docs }),
    variables: [],
    items: [],
  }
  folders.set(name, folder)
  return folder
}

import { AppError } from '../../errors.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../../json/exact-value.ts'
import { carryVariables } from '../carry-variables.ts'
import { createImportSession, type ImportSession } from '../import-session.ts'
import type { Imported, ImportedCollection, ImportedEnvironment } from '../imported.ts'
import { objectsIn, readJsonFile, textIn } from '../read-json.ts'
import { readRequest } from './request.ts'

/** Whether a JSON file is an export of HTTPie Desktop or of HTTPie for the web. */
export function isHttpieDesktop(file: JsonObject): boolean {
  return isJsonObject(file.meta) && file.meta.format === 'httpie' && isJsonObject(file.entry)
}

/** A workspace with its collections, drafts and environments, or one of these alone. Throws `import_failed`. */
export function importHttpieDesktop(text: string): Imported {
  const file = readJsonFile(text, 'file of HTTPie Desktop')
  const { meta, entry } = file
  if (!isHttpieDesktop(file) || !isJsonObject(meta) || !isJsonObject(entry)) {
    throw new AppError('import_failed', 'This is no file of HTTPie Desktop: it has no entry of the format "httpie".', {
      remedy: 'Export the space or the collection in HTTPie as JSON, and choose that file.',
    })
  }
  const session = createImportSession()
  const collections = collectionsOf(textIn(meta.contentType), entry, session)
  const environments = environmentsOf(textIn(meta.contentType), entry, session)
  collections[0]?.variables.push(...session.secrets)
  return { collections, environments, notes: session.notes }
}

function collectionsOf(type: string, entry: JsonObject, session: ImportSession): ImportedCollection[] {
  if (type === 'environment') return []
  const name = textIn(entry.name) || 'HTTPie'
  if (type === 'collection' || Array.isArray(entry.requests))
    return [readCollection(name, entry, entry.requests, session)]
  if (type === 'request' || type === 'draft' || entry.url !== undefined) {
    return [readCollection('HTTPie', {}, [entry], session)]
  }
  const collections = objectsIn(entry.collections).map((each) =>
    readCollection(textIn(each.name) || 'Collection', each, each.requests, session),
  )
  const drafts = objectsIn(entry.drafts)
  // What is open there and in no collection yet.
  if (drafts.length > 0) collections.push(readCollection(`${name} drafts`, {}, drafts, session))
  return collections
}

function readCollection(
  name: string,
  { auth }: JsonObject,
  requests: JsonValue | undefined,
  session: ImportSession,
): ImportedCollection {
  const inherited = isJsonObject(auth) ? auth : null
  return { name, variables: [], items: objectsIn(requests).map((each) => readRequest(each, inherited, name, session)) }
}

function environmentsOf(type: string, entry: JsonObject, session: ImportSession): ImportedEnvironment[] {
  return (type === 'environment' ? [entry] : objectsIn(entry.environments)).flatMap((each) => {
    const name = textIn(each.name) || 'Defaults'
    const given = objectsIn(each.variables).map((row) => ({
      name: textIn(row.name),
      value: textIn(row.value),
      secret: row.isSecret === true,
    }))
    const variables = carryVariables(given, name, session)
    return variables.length === 0 ? [] : [{ name, variables }]
  })
}

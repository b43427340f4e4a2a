import { AppError } from '../../errors.ts'
import { isJsonObject, type JsonObject } from '../../json/exact-value.ts'
import { createImportSession, type ImportSession } from '../import-session.ts'
import type { Imported, ImportedCollection } from '../imported.ts'
import { objectsIn, readJsonFile } from '../read-json.ts'
import { readCollection } from './collection.ts'
import { readOldCollection } from './collection-v1.ts'
import { readEnvironment } from './variables.ts'

/**
 * A Postman file: a collection (version 1, 2.0 or 2.1), an environment, globals, or a dump of them all. Credentials are
 * taken out into secret variables of the first collection. Throws `import_failed`.
 */
export function importPostman(text: string): Imported {
  const session = createImportSession()
  const found = readFile(readJsonFile(text, 'Postman file'), session)
  const [first] = found.collections
  if (first !== undefined) first.variables.push(...session.secrets.filter(({ name }) => !has(first, name)))
  return { ...found, notes: session.notes }
}

function readFile(file: JsonObject, session: ImportSession): Omit<Imported, 'notes'> {
  if (isJsonObject(file.collection)) return readFile(file.collection, session)
  if (Array.isArray(file.item)) return { collections: [readCollection(file, session)], environments: [] }
  if (Array.isArray(file.requests)) return { collections: [readOldCollection(file, session)], environments: [] }
  if (Array.isArray(file.values)) return { collections: [], environments: [readEnvironment(file, session)] }
  if (Array.isArray(file.collections) || Array.isArray(file.environments)) {
    const parts = objectsIn(file.collections).map((each) => readFile(each, session))
    const environments = objectsIn(file.environments).map((each) => readEnvironment(each, session))
    return { collections: parts.flatMap(({ collections }) => collections), environments }
  }
  throw new AppError('import_failed', 'This is no Postman file: it has no collection, environment or dump in it.', {
    remedy: 'Export the collection in Postman as version 2.1, and choose that file.',
  })
}

function has({ variables }: ImportedCollection, name: string): boolean {
  return variables.some((each) => each.name === name)
}

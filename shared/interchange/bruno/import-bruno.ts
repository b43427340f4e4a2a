import { AppError } from '../../errors.ts'
import { isJsonObject, type JsonObject } from '../../json/exact-value.ts'
import { createImportSession, type ImportSession } from '../import-session.ts'
import type { Imported } from '../imported.ts'
import { objectsIn, readJsonFile, textIn } from '../read-json.ts'
import { readYamlFile } from '../read-yaml.ts'
import type { SourceFile } from '../source-file.ts'
import { bruBlocks, isBru } from './bru-blocks.ts'
import { bruEnvironment, bruItem } from './bru-item.ts'
import { objectAt, readCollection, readEnvironment } from './collection.ts'
import { collectionOfFiles } from './folder-files.ts'

/** Whether a JSON file is a collection that Bruno exported. */
export function isBrunoExport(file: JsonObject): boolean {
  const isNew = typeof file.opencollection === 'string'
  return isNew || (Array.isArray(file.items) && (file.version !== undefined || isJsonObject(file.brunoConfig)))
}

/** Whether a text is a YAML file of Bruno: a collection in one file, or a part of one. */
export function isOpenCollection(text: string): boolean {
  return /^opencollection[ \t]*:/m.test(text.slice(0, 4000))
}

/** A single file: a .bru file, an exported collection as JSON, or one as YAML (OpenCollection). Throws `import_failed`. */
export function importBruno(text: string, path = ''): Imported {
  const session = createImportSession()
  if (isBru(text)) return imported(ofOneFile(text, path), session)
  const isJson = /^\s*\{/.test(text)
  const file = isJson ? readJsonFile(text, 'file of Bruno') : readYamlFile(text, 'file of Bruno')
  if (!isBrunoExport(file)) {
    throw new AppError('import_failed', 'This is no collection of Bruno: it has no items.', {
      remedy: 'Choose the folder of the collection, or export it in Bruno and choose that file.',
    })
  }
  if (objectAt(file, 'info').type === 'workspace') {
    throw new AppError('import_failed', 'This is the list of a workspace of Bruno: the requests are not in it.', {
      remedy: 'Choose the folders of the collections.',
    })
  }
  return imported(file, session)
}

/** The files of the folder of a collection; `root` as of `collectionOfFiles`. */
export function importBrunoFolder(files: readonly SourceFile[], root: string): Imported {
  const session = createImportSession()
  const file = collectionOfFiles(files, root, session)
  const folder = root.slice(0, -1).split('/').at(-1) ?? ''
  const isNamed = textIn(file.name) !== '' || textIn(objectAt(file, 'info').name) !== ''
  return imported(isNamed || folder === '' ? file : { ...file, name: folder }, session)
}

function imported(file: JsonObject, session: ImportSession): Imported {
  const collection = readCollection(file, session)
  const listed = [...objectsIn(file.environments), ...objectsIn(objectAt(file, 'config').environments)]
  const environments = listed
    .map((each) => readEnvironment(each, session))
    .filter(({ variables }) => variables.length > 0)
  collection.variables.push(...session.secrets)
  const isEmpty = collection.items.length === 0 && environments.length > 0 && collection.variables.length === 0
  return { collections: isEmpty ? [] : [collection], environments, notes: session.notes }
}

function ofOneFile(text: string, path: string): JsonObject {
  const stem = (path.split('/').at(-1) ?? '').replace(/\.bru$/i, '')
  if (bruBlocks(text).every(({ name }) => name === 'vars' || name === 'vars:secret')) {
    return { name: 'Bruno', environments: [bruEnvironment(stem || 'Environment', text)] }
  }
  const item = bruItem(text)
  return { name: 'Bruno', items: [textIn(item.name) === '' ? { ...item, name: stem } : item] }
}

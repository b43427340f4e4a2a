import { AppError } from '../../errors.ts'
import type { JsonObject } from '../../json/exact-value.ts'
import type { ImportSession } from '../import-session.ts'
import { readJsonFile, textIn } from '../read-json.ts'
import { readYamlFile } from '../read-yaml.ts'
import type { SourceFile } from '../source-file.ts'
import { bruEnvironment, bruItem } from './bru-item.ts'
import { infoOf } from './collection.ts'

interface Folder {
  /** What `folder.bru` or `collection.bru` says. */
  own: JsonObject
  requests: JsonObject[]
  folders: Map<string, Folder>
}

/**
 * The files of a collection's folder, in the form of Bruno's JSON. `root` is the folder within the paths, with a `/` at its
 * end, or empty. A file that is broken is noted, and left out.
 */
export function collectionOfFiles(files: readonly SourceFile[], root: string, session: ImportSession): JsonObject {
  const top: Folder = { own: {}, requests: [], folders: new Map() }
  const found: Found = { config: {}, environments: [], top }
  for (const { path, text } of files) {
    const parts = path.slice(root.length).split('/')
    const file = parts.pop() ?? ''
    try {
      readFile(file, parts, text, found)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      session.note(path, 'dropped', `The file was left out. ${error.message}`)
    }
  }
  const own = 'request' in top.own ? { root: { request: top.own.request ?? {} } } : {}
  return { ...found.config, ...own, items: itemsOf(top), environments: found.environments }
}

interface Found {
  config: JsonObject
  environments: JsonObject[]
  top: Folder
}

function readFile(file: string, folders: readonly string[], text: string, found: Found): void {
  const isTop = folders.length === 0
  const [, stem = '', ending = ''] = /^(.*)\.(bru|ya?ml)$/i.exec(file) ?? []
  if (isTop && file === 'bruno.json') {
    found.config = { ...found.config, name: readJsonFile(text, 'bruno.json').name ?? '' }
    return
  }
  // Data for requests, settings of other tools.
  if (ending === '') return
  const isYaml = !/^bru$/i.test(ending)
  const isEnvironment = folders.length === 1 && folders[0] === 'environments'
  if (isEnvironment && !isYaml) {
    found.environments.push(bruEnvironment(stem, text))
    return
  }
  const item = isYaml ? readYamlFile(text, 'file of Bruno') : bruItem(text)
  if (isEnvironment) found.environments.push({ name: stem, ...item })
  else if (isYaml && isTop && stem === 'opencollection') found.config = { ...found.config, ...item }
  else if (!isYaml && isTop && stem === 'collection') found.top.own = item
  else if (isYaml && !['info', 'http', 'graphql'].some((key) => key in item)) return
  else if (stem === 'folder') folderAt(found.top, folders).own = item
  else folderAt(found.top, folders).requests.push(named(item, stem))
}

function folderAt(top: Folder, parts: readonly string[]): Folder {
  let folder = top
  for (const part of parts) {
    const next = folder.folders.get(part) ?? { own: {}, requests: [], folders: new Map() }
    folder.folders.set(part, next)
    folder = next
  }
  return folder
}

function itemsOf({ requests, folders }: Folder): JsonObject[] {
  const below = [...folders].sort(([a], [b]) => (a < b ? -1 : 1))
  return [
    ...below.map(([name, folder]): JsonObject => {
      const own = infoOf(folder.own)
      return {
        ...folder.own,
        type: 'folder',
        info: { name: textIn(own.name) || name, seq: own.seq ?? '', type: 'folder' },
        items: itemsOf(folder),
      }
    }),
    ...requests,
  ]
}

/** Named as its file where it says nothing itself. */
function named(item: JsonObject, stem: string): JsonObject {
  return textIn(infoOf(item).name) === '' ? { ...item, name: stem } : item
}

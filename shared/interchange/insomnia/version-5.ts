import { AppError } from '../../errors.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../../json/exact-value.ts'
import { createImportSession, type ImportSession } from '../import-session.ts'
import type { Imported, ImportedItem } from '../imported.ts'
import { objectsIn, textIn } from '../read-json.ts'
import { readYamlFile } from '../read-yaml.ts'
import { readEnvironment } from './environment.ts'
import { type Inherited, inheritedIn, nothingInherited, readRequest } from './request.ts'
import { environmentsOf } from './version-5-environments.ts'

const kind = /^(?:"type"|type)[ \t]*:[ \t]*["']?(\w+)\.insomnia(?:\.rest)?\/5/m

/** Whether a text is a file of version 5, by the line that says so near its top. */
export function isVersion5(text: string): boolean {
  return kind.test(text.slice(0, 4000).replace(/^\uFEFF?\s*\{\s*/, ''))
}

/** A file of version 5: a collection, a design with its collection, or environments. Throws `import_failed`. */
export function importVersion5(text: string): Imported {
  const file = readYamlFile(text, 'Insomnia file')
  const session = createImportSession()
  const [type = ''] = textIn(file.type).split('.')
  if (!['collection', 'spec', 'environment'].includes(type)) {
    throw new AppError('import_failed', `This file of Insomnia holds no requests: it is of the kind "${type}".`, {
      remedy: 'Export a collection or an environment, and choose that file.',
    })
  }
  const name = textIn(file.name) || 'Insomnia'
  const environments = environmentsOf(file.environments, session)
  if (type === 'environment') return { collections: [], environments, notes: session.notes }
  noteLeftOut(file, name, session)
  const docs = textIn(metaOf(file).description)
  const items = readItems(file.collection, name, nothingInherited, session)
  const collection = { name, ...(docs === '' ? {} : { docs }), variables: session.secrets, items }
  return { collections: [collection], environments, notes: session.notes }
}

function readItems(
  list: JsonValue | undefined,
  around: string,
  inherited: Inherited,
  session: ImportSession,
): ImportedItem[] {
  const place = (item: JsonObject) => Number(textIn(metaOf(item).sortKey)) || 0
  const items = objectsIn(list).sort((a, b) => place(a) - place(b))
  return items.flatMap((item) => readItem(item, around, inherited, session))
}

function readItem(item: JsonObject, around: string, inherited: Inherited, session: ImportSession): ImportedItem[] {
  const name = textIn(item.name) || textIn(item.url) || 'Without a name'
  const place = `${around} / ${name}`
  const resource = olderForm(item)
  if (Array.isArray(item.children)) return [readFolder(resource, name, place, inherited, session)]
  const id = textIn(metaOf(item).id)
  if (/^(ws-req|socketio-req|greq)/.test(id) || (item.method === undefined && item.url !== undefined)) {
    session.note(place, 'dropped', 'Only HTTP requests are carried over.')
    return []
  }
  return [readRequest(resource, inherited, place, session)]
}

function readFolder(
  folder: JsonObject,
  name: string,
  place: string,
  around: Inherited,
  session: ImportSession,
): ImportedItem {
  const docs = textIn(folder.description)
  for (const script of ['preRequestScript', 'afterResponseScript']) {
    const text = textIn(folder[script])
    if (text.trim() !== '') session.note(place, 'script', `The ${script} was left out.`, text)
  }
  const data = isJsonObject(folder.environment) ? folder.environment : {}
  const { variables } = readEnvironment({ name: place, data }, session)
  const items = readItems(folder.children, place, inheritedIn(folder, around), session)
  return { type: 'folder', name, ...(docs === '' ? {} : { docs }), variables, items }
}

/** The same request or folder under the names of version 4. */
function olderForm(item: JsonObject): JsonObject {
  const scripts = isJsonObject(item.scripts) ? item.scripts : {}
  const settings = isJsonObject(item.settings) ? item.settings : {}
  return {
    ...item,
    description: metaOf(item).description ?? '',
    preRequestScript: scripts.preRequest ?? '',
    afterResponseScript: scripts.afterResponse ?? '',
    settingFollowRedirects: settings.followRedirects ?? '',
  }
}

function metaOf({ meta }: JsonObject): JsonObject {
  return isJsonObject(meta) ? meta : {}
}

function noteLeftOut(file: JsonObject, name: string, session: ImportSession): void {
  const jar = isJsonObject(file.cookieJar) ? objectsIn(file.cookieJar.cookies).length : 0
  const left: readonly [number, string][] = [
    [jar, 'cookies'],
    [objectsIn(file.testSuites).length, 'test suites'],
    [objectsIn(file.certificates).length, 'certificates'],
    [isJsonObject(file.spec) ? 1 : 0, 'API documents'],
  ]
  for (const [count, what] of left) {
    if (count > 0) session.note(name, 'dropped', `Not carried over: ${count} ${what}.`)
  }
}

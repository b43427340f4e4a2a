import { AppError } from '../../errors.ts'
import { isJsonObject, type JsonObject } from '../../json/exact-value.ts'
import { createImportSession, type ImportSession } from '../import-session.ts'
import type { Imported, ImportedCollection, ImportedItem } from '../imported.ts'
import { objectsIn, readJsonFile, textIn } from '../read-json.ts'
import { readYamlFile } from '../read-yaml.ts'
import { readEnvironment } from './environment.ts'
import { type Inherited, inheritedIn, nothingInherited, readRequest } from './request.ts'
import { importVersion5, isVersion5 } from './version-5.ts'

/**
 * An Insomnia export: of version 4, where every workspace in it is a collection, or a file of version 5. Throws
 * `import_failed`.
 */
export function importInsomnia(text: string): Imported {
  if (isVersion5(text)) return importVersion5(text)
  const file = isVersion4Yaml(text) ? readYamlFile(text, 'Insomnia export') : readJsonFile(text, 'Insomnia export')
  if (file._type !== 'export' || !Array.isArray(file.resources)) {
    throw new AppError('import_failed', 'This is no Insomnia export: it has no resources.', {
      remedy: 'Export from Insomnia as version 5 (YAML) or 4 (JSON), and choose that file.',
    })
  }
  const session = createImportSession()
  const resources = objectsIn(file.resources)
  const children = childrenOf(resources)
  const workspaces = resources.filter(({ _type }) => _type === 'workspace')
  const collections = workspaces.map((each) => readWorkspace(each, children, session))
  const environments = resources
    .filter(({ _type }) => _type === 'environment')
    .map((each) => readEnvironment(each, session))
    .filter(({ variables }) => variables.length > 0)
  collections[0]?.variables.push(...session.secrets)
  return { collections, environments, notes: session.notes }
}

/** Whether a text is an export of version 4 as YAML, which looks much like the JSON. */
export function isVersion4Yaml(text: string): boolean {
  return /^_type[ \t]*:[ \t]*["']?export["']?[ \t]*\r?$/m.test(text.slice(0, 4000))
}

/** What no person nests, and what the call stack holds. */
const deepest = 100

type Children = ReadonlyMap<string, readonly JsonObject[]>

/** By parent, in the order that people gave them. */
function childrenOf(resources: readonly JsonObject[]): Children {
  const children = new Map<string, JsonObject[]>()
  for (const each of resources) {
    const parent = textIn(each.parentId)
    const list = children.get(parent)
    if (list) list.push(each)
    else children.set(parent, [each])
  }
  const place = ({ metaSortKey }: JsonObject) => Number(textIn(metaSortKey)) || 0
  for (const list of children.values()) list.sort((a, b) => place(a) - place(b))
  return children
}

function readWorkspace(workspace: JsonObject, children: Children, session: ImportSession): ImportedCollection {
  const name = textIn(workspace.name) || 'Collection'
  const docs = textIn(workspace.description)
  const items = readItems(textIn(workspace._id), name, {
    children,
    session,
    inside: new Set(),
    inherited: nothingInherited,
  })
  return { name, ...(docs === '' ? {} : { docs }), variables: [], items }
}

interface Walk {
  children: Children
  session: ImportSession
  /** Folders around, so that one that is its own parent ends somewhere. */
  inside: ReadonlySet<string>
  inherited: Inherited
}

function readItems(id: string, around: string, walk: Walk): ImportedItem[] {
  if (walk.inside.has(id)) return []
  if (walk.inside.size > deepest) {
    walk.session.note(around, 'dropped', `Folders more than ${deepest} levels deep are not carried over.`)
    return []
  }
  const inner = { ...walk, inside: new Set([...walk.inside, id]) }
  return (walk.children.get(id) ?? []).flatMap((each): ImportedItem[] => {
    const name = textIn(each.name) || textIn(each.url) || 'Without a name'
    const place = `${around} / ${name}`
    if (each._type === 'request_group') {
      const docs = textIn(each.description)
      const { variables } = readEnvironment(
        { name, data: isJsonObject(each.environment) ? each.environment : {} },
        walk.session,
      )
      const inherited = inheritedIn(each, walk.inherited)
      const items = readItems(textIn(each._id), place, { ...inner, inherited })
      return [{ type: 'folder', name, ...(docs === '' ? {} : { docs }), variables, items }]
    }
    if (each._type === 'request') return [readRequest(each, walk.inherited, place, walk.session)]
    if (/^(grpc|websocket|socketio)/.test(textIn(each._type))) {
      walk.session.note(place, 'dropped', 'Only HTTP requests are carried over.')
    }
    return []
  })
}

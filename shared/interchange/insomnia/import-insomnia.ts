import { AppError } from '../../errors.ts'
import { isJsonObject, type JsonObject } from '../../json/exact-value.ts'
import { createImportSession, type ImportSession } from '../import-session.ts'
import type { Imported, ImportedCollection, ImportedItem } from '../imported.ts'
import { objectsIn, readJsonFile, textIn } from '../read-json.ts'
import { readEnvironment } from './environment.ts'
import { readRequest } from './request.ts'

/** An Insomnia export of version 4: every workspace in it is a collection. Throws `import_failed`. */
export function importInsomnia(text: string): Imported {
  const file = readJsonFile(text, 'Insomnia export')
  if (file._type !== 'export' || !Array.isArray(file.resources)) {
    throw new AppError('import_failed', 'This is no Insomnia export: it has no resources.', {
      remedy: 'Export from Insomnia as "Insomnia v4 (JSON)", and choose that file.',
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

type Children = ReadonlyMap<string, readonly JsonObject[]>

/** By parent, in the order that people gave them. */
function childrenOf(resources: readonly JsonObject[]): Children {
  const children = new Map<string, JsonObject[]>()
  for (const each of resources) {
    const parent = textIn(each.parentId)
    children.set(parent, [...(children.get(parent) ?? []), each])
  }
  const place = ({ metaSortKey }: JsonObject) => Number(textIn(metaSortKey)) || 0
  for (const list of children.values()) list.sort((a, b) => place(a) - place(b))
  return children
}

function readWorkspace(workspace: JsonObject, children: Children, session: ImportSession): ImportedCollection {
  const name = textIn(workspace.name) || 'Collection'
  const docs = textIn(workspace.description)
  const items = readItems(textIn(workspace._id), name, { children, session, inside: new Set() })
  return { name, ...(docs === '' ? {} : { docs }), variables: [], items }
}

interface Walk {
  children: Children
  session: ImportSession
  /** Folders around, so that one that is its own parent ends somewhere. */
  inside: ReadonlySet<string>
}

function readItems(id: string, around: string, walk: Walk): ImportedItem[] {
  if (walk.inside.has(id)) return []
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
      const items = readItems(textIn(each._id), place, inner)
      return [{ type: 'folder', name, ...(docs === '' ? {} : { docs }), variables, items }]
    }
    if (each._type === 'request') return [readRequest(each, name, place, walk.session)]
    if (/^(grpc|websocket|socketio)/.test(textIn(each._type))) {
      walk.session.note(place, 'dropped', 'Only HTTP requests are carried over.')
    }
    return []
  })
}

import { AppError } from '#shared/errors.ts'
import { leftOut, type Note } from '#shared/interchange/export/exported.ts'
import type {
  ImportedCollection,
  ImportedEnvironment,
  ImportedItem,
  ImportedVariable,
} from '#shared/interchange/imported.ts'
import { type EnvironmentVariable, tokenVariable } from '#shared/model/environment.ts'
import { variablesIn } from '#shared/template/parse-template.ts'
import type { EnvironmentsService } from '../environments/environments-service.ts'
import type { Collections } from '../projects/open-collections.ts'
import { topmost } from '../projects/organise.ts'
import { type Entry, type FolderEntry, nameOf, sortedChildren } from '../projects/tree/entries.ts'
import { parentOf, rootPath } from '../projects/tree/project-tree.ts'

interface Gathering {
  collections: Pick<Collections, 'tree' | 'service'>
  signal: AbortSignal
  note: Note
  onRequest(): void
}

/**
 * What lies at these paths, as collections: a folder becomes one of its own, with the variables of those around it; single
 * requests become one together. A request that cannot be read is noted. Throws `not_found`.
 */
export async function gatherCollections(paths: readonly string[], gathering: Gathering): Promise<ImportedCollection[]> {
  const { tree } = gathering.collections
  const gathered: ImportedCollection[] = []
  const loose: { path: string; entry: Entry }[] = []
  for (const path of topmost(paths)) {
    const entry = await tree.find(path)
    if (entry.kind === 'request') loose.push({ path, entry })
    else {
      const variables = await variablesAround(path, tree)
      gathered.push({ ...(await readFolder(path, entry, gathering)), variables })
    }
  }
  const [first] = loose
  if (first) {
    const around = await tree.folder(parentOf(first.path))
    const name = loose.length === 1 || !around ? nameOf(first.entry) : nameOf(around)
    const items: ImportedItem[] = []
    for (const { path, entry } of loose) items.push(...(await readItem(path, entry, name, gathering)))
    gathered.push({ name, variables: await variablesAround(first.path, tree), items })
  }
  return gathered
}

export async function gatherEnvironments(
  names: readonly string[],
  environments: Pick<EnvironmentsService, 'find'>,
): Promise<ImportedEnvironment[]> {
  const found = await Promise.all(names.map((name) => environments.find(name)))
  return found.map(({ name, signIn, variables }) => {
    const own = variables.map(variableOf)
    const token = { name: tokenVariable, value: '', secret: true }
    const isKnown = own.some((each) => each.name === tokenVariable)
    return { name, variables: signIn === 'token' && !isKnown ? [...own, token] : own }
  })
}

/** The collection with those variables of the project that it names and nobody in it has. */
export function withProjectVariables(
  collection: ImportedCollection,
  wide: readonly EnvironmentVariable[],
): ImportedCollection {
  if (wide.length === 0) return collection
  const known = new Set(collection.variables.map(({ name }) => name))
  const named = new Set(variablesIn(JSON.stringify(collection)))
  const used = wide.filter(({ name }) => !known.has(name) && named.has(name))
  return used.length === 0
    ? collection
    : { ...collection, variables: [...collection.variables, ...used.map(variableOf)] }
}

/** How many requests lie there. */
export async function countRequests(paths: readonly string[], tree: Collections['tree']): Promise<number> {
  const count = (entry: Entry): number =>
    entry.kind === 'request' ? 1 : [...entry.children.values()].reduce((sum, each) => sum + count(each), 0)
  let total = 0
  for (const path of topmost(paths)) total += count(await tree.find(path))
  return total
}

async function readFolder(path: string, entry: FolderEntry, gathering: Gathering): Promise<ImportedCollection> {
  const { docs, variables } = entry.settings
  const name = nameOf(entry)
  const items: ImportedItem[] = []
  for (const child of sortedChildren(entry)) {
    items.push(...(await readItem(`${path}/${child.file}`, child, name, gathering)))
  }
  return { name, ...(docs === '' ? {} : { docs }), variables: variables.map(variableOf), items }
}

async function readItem(path: string, entry: Entry, around: string, gathering: Gathering): Promise<ImportedItem[]> {
  gathering.signal.throwIfAborted()
  if (entry.kind === 'folder') return [{ type: 'folder', ...(await readFolder(path, entry, gathering)) }]
  try {
    const { name, docs, tags, request } = await gathering.collections.service.read(path)
    return [
      { type: 'request', name, ...(docs === '' ? {} : { docs }), ...(tags.length === 0 ? {} : { tags }), request },
    ]
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    gathering.note(`${around} / ${nameOf(entry)}`, 'dropped', leftOut(error.message))
    return []
  } finally {
    gathering.onRequest()
  }
}

/** Of the folder itself and those around it: the nearest one counts. */
async function variablesAround(path: string, tree: Collections['tree']): Promise<ImportedVariable[]> {
  const found = new Map<string, ImportedVariable>()
  for (let at = path; at !== '' && at !== rootPath; at = parentOf(at)) {
    const folder = await tree.folder(at)
    for (const each of folder?.settings.variables ?? [])
      if (!found.has(each.name)) found.set(each.name, variableOf(each))
  }
  return [...found.values()]
}

function variableOf(variable: EnvironmentVariable): ImportedVariable {
  const { name } = variable
  return 'value' in variable ? { name, value: variable.value, secret: false } : { name, value: '', secret: true }
}

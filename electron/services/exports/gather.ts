import type { ImportedEnvironment, ImportedVariable } from '#shared/interchange/imported.ts'
import { tokenVariable } from '#shared/model/known-variables.ts'
import type { EnvironmentsService } from '../environments/environments-service.ts'
import { topmost } from '../projects/organise.ts'
import { type Entry, type FolderEntry, nameOf, type RequestEntry } from '../projects/tree/entries.ts'
import { type ProjectTree, parentOf, rootPath } from '../projects/tree/project-tree.ts'
import { exportedVariable } from './exported-variable.ts'
import type { ExportSource } from './messages.ts'

/**
 * What lies at these paths, each to become a collection: a folder one of its own, with the variables of those around it;
 * single requests one together. Throws `not_found`.
 */
export async function gatherSources(paths: readonly string[], tree: ProjectTree): Promise<ExportSource[]> {
  const sources: ExportSource[] = []
  const loose: Extract<ExportSource, { kind: 'requests' }>['requests'] = []
  for (const path of topmost(paths)) {
    const entry = await tree.find(path)
    const inherited = await tree.inheritedAuth(path)
    if (entry.kind === 'request') loose.push({ path, entry: bareRequest(entry), inherited })
    else {
      const variables = await variablesAround(path, tree)
      sources.push({ kind: 'folder', path, entry: bareFolder(entry), inherited, variables })
    }
  }
  const [first] = loose
  if (!first) return sources
  const around = await tree.folder(parentOf(first.path))
  const name = loose.length === 1 || !around ? nameOf(first.entry) : nameOf(around)
  const variables = await variablesAround(first.path, tree)
  return [...sources, { kind: 'requests', name, requests: loose, variables }]
}

export async function gatherEnvironments(
  names: readonly string[],
  environments: Pick<EnvironmentsService, 'find'>,
): Promise<ImportedEnvironment[]> {
  const found = await Promise.all(names.map((name) => environments.find(name)))
  return found.map(({ name, signIn, variables }) => {
    const own = variables.map(exportedVariable)
    const token = { name: tokenVariable, value: '', secret: true }
    const isKnown = own.some((each) => each.name === tokenVariable)
    return { name, variables: signIn === 'token' && !isKnown ? [...own, token] : own }
  })
}

const bare = (entry: Entry) => (entry.kind === 'request' ? bareRequest(entry) : bareFolder(entry))

/** What is not wanted on the other side is not carried there: a project has thousands of these. */
function bareRequest({ kind, file, head, problem }: RequestEntry): RequestEntry {
  return { kind, file, text: '', head: head && { name: head.name, method: '', url: '' }, problem }
}

function bareFolder(folder: FolderEntry): FolderEntry {
  const children = new Map([...folder.children].map(([file, entry]) => [file, bare(entry)]))
  return { ...folder, text: null, children }
}

/** Of the folder itself and those around it: the nearest one counts. */
async function variablesAround(path: string, tree: ProjectTree): Promise<ImportedVariable[]> {
  const found = new Map<string, ImportedVariable>()
  for (let at = path; at !== '' && at !== rootPath; at = parentOf(at)) {
    const folder = await tree.folder(at)
    for (const each of folder?.settings.variables ?? [])
      if (!found.has(each.name)) found.set(each.name, exportedVariable(each))
  }
  return [...found.values()]
}

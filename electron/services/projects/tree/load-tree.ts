import type { Dirent } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { errorCodeOf } from '../../storage/file-errors.ts'
import { type FolderContent, folderFileName, parseFolder } from '../format/folder-file.ts'
import { ProjectFileError } from '../format/read-yaml.ts'
import { scanHead } from '../format/scan-head.ts'
import { type Entry, type FolderEntry, isRequestFile, type RequestEntry } from './entries.ts'
import { createLimit, readProjectFile } from './read-file.ts'

/** Deeper than anybody sorts requests; a loop of mounted folders ends here. */
const maxDepth = 32

const limit = createLimit(48)

export interface LoadContext {
  /** Called for each folder before it is read, so that nothing that happens meanwhile is missed. */
  onFolder(absolute: string, path: string): void
}

/** What a folder holds now. Links are left alone: a project ends at its folder. */
export async function loadFolder(
  absolute: string,
  path: string,
  file: string,
  context: LoadContext,
  depth = 0,
): Promise<FolderEntry> {
  context.onFolder(absolute, path)
  const entry: FolderEntry = {
    kind: 'folder',
    file,
    settings: bareSettings(file),
    text: null,
    problem: null,
    children: new Map(),
  }
  if (depth > maxDepth) {
    entry.problem = 'It lies too deep.'
    return entry
  }
  let items: Dirent[]
  try {
    items = await readdir(absolute, { withFileTypes: true })
  } catch (error) {
    entry.problem = problemOf(error)
    return entry
  }
  const loaded = items.map(async (item): Promise<Entry | null> => {
    if (item.name.startsWith('.')) return null
    const at = join(absolute, item.name)
    if (item.isDirectory()) return loadFolder(at, `${path}/${item.name}`, item.name, context, depth + 1)
    if (!item.isFile() || !isRequestFile(item.name)) return null
    if (item.name !== folderFileName) return loadRequest(at, item.name)
    await loadSettings(entry, absolute)
    return null
  })
  for (const child of await Promise.all(loaded)) if (child) entry.children.set(child.file, child)
  return entry
}

export async function loadRequest(absolute: string, file: string): Promise<RequestEntry> {
  let text = ''
  try {
    text = await limit(() => readProjectFile(absolute))
    return { kind: 'request', file, text, head: scanHead(text), problem: null }
  } catch (error) {
    return { kind: 'request', file, text, head: null, problem: problemOf(error) }
  }
}

/** Reads folder.yaml anew; true when it says something else now. */
export async function loadSettings(folder: FolderEntry, absolute: string): Promise<boolean> {
  const { text: before, problem: problemBefore } = folder
  let text = before
  let settings = bareSettings(folder.file)
  let problem: string | null = null
  try {
    text = await limit(() => readProjectFile(join(absolute, folderFileName)))
    settings = parseFolder(text, folder.file)
  } catch (error) {
    if (errorCodeOf(error) === 'ENOENT') text = null
    else problem = `${folderFileName}: ${problemOf(error)}`
  }
  // Together: the folder may be looked at while its file is read.
  Object.assign(folder, { text, settings, problem })
  return text !== before || problem !== problemBefore
}

export function bareSettings(file: string): FolderContent {
  return { name: file, docs: '', auth: null, variables: [], order: [] }
}

function problemOf(error: unknown): string {
  if (error instanceof ProjectFileError) return error.message
  const code = errorCodeOf(error)
  return code ? `It could not be read: ${code}.` : 'It could not be read.'
}

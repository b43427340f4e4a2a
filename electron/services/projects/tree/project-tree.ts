import { lstat } from 'node:fs/promises'
import { join } from 'node:path'
import type { CollectionTree } from '#shared/contract/collections.ts'
import { AppError } from '#shared/errors.ts'
import type { CollectionNode } from '#shared/model/collection.ts'
import type { RequestAuth } from '#shared/model/request.ts'
import type { Ports } from '../../ports.ts'
import { keepWatching } from '../../storage/keep-watching.ts'
import { createQueue } from '../../storage/queue.ts'
import { folderFileName } from '../format/folder-file.ts'
import { type Entry, type FolderEntry, isRequestFile, nodesBelow, type RequestEntry } from './entries.ts'
import { bareSettings, loadFolder, loadRequest, loadSettings } from './load-tree.ts'
import { type Changes, watchFolders } from './watch-folders.ts'

/** The folder of the collections, below the project folder, and the first part of every path. */
export const rootPath = 'collections'

/** All collections of the project as they lie on disk, kept up to date by watching. Read when it is first asked for. */
export interface ProjectTree {
  tree(): Promise<CollectionTree>
  /** The folder of all collections, or one in it; null where there is none. */
  folder(path: string | null): Promise<FolderEntry | null>
  /** Throws `not_found`. */
  find(path: string): Promise<Entry>
  /** What the folders around say of signing in. */
  inheritedAuth(path: string): Promise<RequestAuth>
  /** The folders around, the nearest first. What is in no tree has none. */
  foldersAround(path: string): Promise<{ path: string; entry: FolderEntry }[]>
  /** Every request with its path, for search. Changes make a new list. */
  requests(): Promise<readonly { path: string; entry: RequestEntry }[]>
  absolute(path: string): string
  /** Reads these folders or files anew, after a change of our own. */
  refresh(paths: readonly string[]): Promise<void>
  close(): void
}

export const parentOf = (path: string) => path.slice(0, Math.max(0, path.lastIndexOf('/')))
export const fileOf = (path: string) => path.slice(path.lastIndexOf('/') + 1)

/** A tree that is not watched is read again when it is older than this. */
const freshMs = 1_000

export function createProjectTree(options: {
  projectFolder: string
  onChanged: () => void
  log: Ports['log']
}): ProjectTree {
  const { projectFolder, onChanged, log } = options
  const queue = createQueue()
  let root: FolderEntry | undefined
  let readAt = 0
  let known: { nodes: CollectionNode[]; requests: { path: string; entry: RequestEntry }[] } | undefined
  const watcher = watchFolders(
    (changes) => void queue.run(() => apply(changes)).catch((error) => log('error', String(error))),
    (path, reason) => log('warn', `Changes of "${path}" are not noticed at once: ${reason}`),
  )
  /** The project itself may be moved away and come back, by a checkout or a sync. */
  let project: { close(): void } | undefined
  const absolute = (path: string) => join(projectFolder, ...path.split('/'))
  const context = { onFolder: watcher.add }

  async function loadAll(): Promise<FolderEntry> {
    project ??= keepWatching(projectFolder, {
      onEvent: (name) => watcher.note('', name),
      onTrouble: (reason) => watcher.trouble('', reason),
    })
    const info = await lstat(absolute(rootPath)).catch(() => null)
    const empty = { kind: 'folder' as const, file: rootPath, settings: bareSettings(rootPath), text: null }
    root = info
      ? await loadFolder(absolute(rootPath), rootPath, rootPath, context)
      : { ...empty, problem: null, children: new Map() }
    readAt = performance.now()
    known = undefined
    return root
  }

  const ensure = (): Promise<FolderEntry> =>
    root && (watcher.isComplete() || performance.now() - readAt < freshMs)
      ? Promise.resolve(root)
      : queue.run(async () => (root && watcher.isComplete() ? root : loadAll()))

  function lookUp(path: string): Entry | undefined {
    const [first, ...rest] = path.split('/')
    let entry: Entry | undefined = first === rootPath ? root : undefined
    for (const part of rest) entry = entry?.kind === 'folder' ? entry.children.get(part) : undefined
    return entry
  }

  /** Reads what may have changed, and tells when something has. */
  async function apply(changes: Changes): Promise<void> {
    if (!root) return
    let changed = false
    for (const [path, names] of changes) {
      if (path === '') changed = (await applyRoot(names)) || changed
      else changed = (await applyFolder(path, names)) || changed
    }
    if (!changed) return
    known = undefined
    onChanged()
  }

  async function applyRoot(names: ReadonlySet<string> | null): Promise<boolean> {
    if (names && !names.has(rootPath)) return false
    watcher.drop(rootPath)
    await loadAll()
    return true
  }

  async function applyFolder(path: string, names: ReadonlySet<string> | null): Promise<boolean> {
    const folder = lookUp(path)
    if (folder?.kind !== 'folder') return false
    if (names === null) {
      watcher.drop(path)
      const fresh = await loadFolder(absolute(path), path, folder.file, context)
      Object.assign(folder, fresh)
      return true
    }
    let changed = false
    for (const name of names) changed = (await applyName(folder, path, name)) || changed
    return changed
  }

  async function applyName(folder: FolderEntry, path: string, name: string): Promise<boolean> {
    if (name === folderFileName) return loadSettings(folder, absolute(path))
    if (name.startsWith('.')) return false
    const own = `${path}/${name}`
    const before = folder.children.get(name)
    const info = await lstat(absolute(own)).catch(() => null)
    if (info?.isDirectory()) {
      // Told of by its own folder, it may be another one of the same name: after a checkout, for example.
      if (before?.kind === 'folder') watcher.drop(own)
      folder.children.set(name, await loadFolder(absolute(own), own, name, context))
      return true
    }
    if (info?.isFile() && isRequestFile(name)) {
      const fresh = await loadRequest(absolute(own), name)
      // Gone between the two looks, or the same as before.
      if (before?.kind === 'request' && before.text === fresh.text && before.problem === fresh.problem) return false
      folder.children.set(name, fresh)
      return true
    }
    if (before?.kind === 'folder') watcher.drop(own)
    const users = [...folder.children.values()].filter(
      (entry) => entry.kind === 'request' && entry.text.includes(`file: ${name}`),
    )
    // What was worked out from it is to be worked out anew.
    for (const entry of users) folder.children.set(entry.file, { ...entry })
    return folder.children.delete(name) || users.length > 0
  }

  function lists() {
    if (known || !root) return known ?? { nodes: [], requests: [] }
    const nodes: CollectionNode[] = []
    nodesBelow(root, rootPath, null, nodes)
    const requests = nodes.flatMap(({ path, kind }) => {
      const entry = kind === 'request' ? lookUp(path) : undefined
      return entry?.kind === 'request' ? [{ path, entry }] : []
    })
    known = { nodes: nodes.filter(({ kind, parent }) => kind !== 'request' || parent !== null), requests }
    return known
  }

  async function foldersAround(path: string): Promise<{ path: string; entry: FolderEntry }[]> {
    await ensure()
    const found: { path: string; entry: FolderEntry }[] = []
    for (let at = parentOf(path); at !== ''; at = parentOf(at)) {
      const entry = lookUp(at)
      if (entry?.kind === 'folder') found.push({ path: at, entry })
    }
    return found
  }

  return {
    absolute,
    async tree() {
      const { problem, children } = await ensure()
      const stray = [...children.values()].filter(({ kind }) => kind === 'request')
      return {
        nodes: lists().nodes,
        problems: [
          ...(problem === null ? [] : [{ file: rootPath, message: problem }]),
          ...stray.map(({ file }) => ({
            file: `${rootPath}/${file}`,
            message: 'It lies in no collection. Move it into a folder.',
          })),
        ],
      }
    },
    async folder(path) {
      const top = await ensure()
      const entry = path === null ? top : lookUp(path)
      return entry?.kind === 'folder' ? entry : null
    },
    async find(path) {
      await ensure()
      const entry = path === rootPath ? undefined : lookUp(path)
      if (entry) return entry
      throw new AppError('not_found', `There is no "${path}" in this project.`, {
        likely: 'It was moved, renamed or removed meanwhile.',
        remedy: 'Look for it in Collections.',
      })
    },
    async inheritedAuth(path) {
      const around = await foldersAround(path)
      return around.find(({ entry }) => entry.settings.auth)?.entry.settings.auth ?? { type: 'environment' }
    },
    foldersAround,
    async requests() {
      await ensure()
      return lists().requests
    },
    async refresh(paths) {
      await ensure()
      await queue.run(async () => {
        const changes = new Map<string, Set<string> | null>()
        for (const path of new Set(paths)) {
          const parent = path === rootPath ? '' : parentOf(path)
          const names = changes.get(parent) ?? new Set()
          changes.set(parent, names.add(fileOf(path)))
        }
        await apply(changes)
      })
    },
    close() {
      project?.close()
      watcher.close()
    },
  }
}

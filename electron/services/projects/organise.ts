import { copyFile, cp, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Move, OpenedRequest } from '#shared/contract/collections.ts'
import { AppError } from '#shared/errors.ts'
import { fileUnwritable } from '../storage/file-errors.ts'
import { fileNameFor } from '../storage/file-name.ts'
import type { Queue } from '../storage/queue.ts'
import { type Draft, opened, refuseSecrets } from './collections-service.ts'
import { folderFileName, printFolder } from './format/folder-file.ts'
import type { StoredRequest } from './requests/read-stored.ts'
import type { RequestStore } from './requests/request-store.ts'
import { isOwnSibling } from './requests/siblings.ts'
import { type FolderEntry, nameOf, sortedChildren, stemOf } from './tree/entries.ts'
import { fileOf, type ProjectTree, parentOf, rootPath } from './tree/project-tree.ts'
import { writeProjectFile } from './write-project-file.ts'

interface Hashes {
  before: string
  after: string
}

/** Making, naming and moving collections, folders and requests. */
export interface Organiser {
  createRequest(parent: string, name: string, draft: Draft): Promise<OpenedRequest>
  createFolder(parent: string | null, name: string): Promise<string>
  rename(path: string, name: string): Promise<Move[]>
  move(paths: readonly string[], parent: string | null, before: string | null): Promise<Move[]>
  duplicate(paths: readonly string[], parent: string | null | undefined): Promise<string[]>
}

export function createOrganiser({
  tree,
  store,
  queue,
}: {
  tree: ProjectTree
  store: RequestStore
  queue: Queue
}): Organiser {
  const { absolute } = tree

  /** What somebody wrote a moment ago into the settings of a folder is told by the watcher only a moment later. */
  const readAgain = (path: string) => tree.refresh([`${path}/${folderFileName}`])

  /** The names in a folder that are in use, without what is behind the dot: `a.yaml` and a folder `a` are told apart by nobody. */
  async function takenIn(folder: string): Promise<Set<string>> {
    await mkdir(absolute(folder), { recursive: true }).catch((error: unknown) => {
      throw fileUnwritable(absolute(folder), error)
    })
    const names = await readdir(absolute(folder))
    return new Set(names.map((name) => stemOf(name).toLowerCase()).concat('folder'))
  }

  async function folderAt(path: string | null): Promise<FolderEntry> {
    await readAgain(path ?? rootPath)
    const folder = await tree.folder(path)
    if (folder) return folder
    throw new AppError('not_found', `There is no folder "${path}".`, { remedy: 'Choose another folder.' })
  }

  async function writeOrder(path: string, order: string[]): Promise<void> {
    const folder = await folderAt(path === rootPath ? null : path)
    await writeProjectFile(
      absolute(`${path}/${folderFileName}`),
      printFolder({ ...folder.settings, order }, folder.text ?? undefined),
    )
    await tree.refresh([`${path}/${folderFileName}`])
  }

  async function stored(path: string): Promise<StoredRequest> {
    const found = await store.read(path, await tree.inheritedAuth(path))
    if (found) return found
    throw new AppError('not_found', `The file of "${path}" is gone.`)
  }

  /** Where a copy or a moved one may lie. */
  async function freePath(parent: string, file: string, kind: 'request' | 'folder'): Promise<string> {
    const stem = fileNameFor(stemOf(file), await takenIn(parent), kind)
    return `${parent}/${kind === 'request' ? `${stem}.yaml` : stem}`
  }

  /** Writes a request at another place with what lies beside it; the old one stays. */
  async function copyRequest(from: string, to: string, name: string): Promise<Hashes> {
    const source = await stored(from)
    // As it is written there: what it leaves to its folder, it leaves to the new one.
    const inherited = await tree.inheritedAuth(from)
    const others = source.siblings.filter((sibling) => !isOwnSibling(fileOf(from), sibling))
    for (const sibling of parentOf(from) === parentOf(to) ? [] : others) {
      await copyFile(absolute(`${parentOf(from)}/${sibling}`), absolute(`${parentOf(to)}/${sibling}`)).catch(
        () => undefined,
      )
    }
    const { hash } = await store.write(to, { ...source.saved, name }, inherited, source)
    return { before: source.hash, after: hash }
  }

  async function removeRequest(path: string): Promise<void> {
    const names = await readdir(absolute(parentOf(path)))
    await rm(absolute(path), { force: true })
    for (const name of names.filter((one) => isOwnSibling(fileOf(path), one))) {
      await rm(join(absolute(parentOf(path)), name), { force: true })
    }
  }

  async function relocate(from: string, to: string, name: string | null): Promise<Hashes | undefined> {
    let hashes: Hashes | undefined
    const entry = await tree.find(from)
    if (entry.kind === 'folder') {
      if (name !== null) await writeName(from, name)
      if (from !== to) {
        await rename(absolute(from), absolute(to)).catch((error: unknown) => {
          throw fileUnwritable(absolute(to), error)
        })
      }
    } else if (from === to) {
      const source = await stored(from)
      const saved = { ...source.saved, name: name ?? source.saved.name }
      const { hash } = await store.write(from, saved, await tree.inheritedAuth(from), source)
      hashes = { before: source.hash, after: hash }
    } else if (entry.problem !== null && name === null) {
      await rename(absolute(from), absolute(to))
    } else {
      hashes = await copyRequest(from, to, name ?? nameOf(entry))
      await removeRequest(from)
    }
    await tree.refresh([from, to, ...(from === to ? [`${from}/${folderFileName}`] : [])])
    return hashes
  }

  async function writeName(path: string, name: string): Promise<void> {
    const entry = await folderAt(path)
    const text = printFolder({ ...entry.settings, name }, entry.text ?? undefined)
    await writeProjectFile(absolute(`${path}/${folderFileName}`), text)
  }

  return {
    createRequest: (parent, name, draft) =>
      queue.run(async () => {
        refuseSecrets(draft)
        if (parent === rootPath) throw looseRequest()
        await folderAt(parent)
        const path = await freePath(parent, name, 'request')
        const { request, docs = '', tags = [] } = draft
        const written = await store.write(path, { name, request, docs, tags }, await tree.inheritedAuth(path), null)
        await tree.refresh([path])
        return opened(written)
      }),
    createFolder: (parent, name) =>
      queue.run(async () => {
        if (parent !== null) await folderAt(parent)
        const path = await freePath(parent ?? rootPath, name, 'folder')
        await mkdir(absolute(path), { recursive: true }).catch((error: unknown) => {
          throw fileUnwritable(absolute(path), error)
        })
        const text = printFolder({ name, docs: '', auth: null, variables: [], order: [] })
        await writeProjectFile(absolute(`${path}/${folderFileName}`), text)
        await tree.refresh([path])
        return path
      }),
    rename: (path, name) =>
      queue.run(async () => {
        const entry = await tree.find(path)
        const parent = parentOf(path)
        const taken = await takenIn(parent)
        taken.delete(stemOf(fileOf(path)).toLowerCase())
        const stem = fileNameFor(name, taken, entry.kind)
        const same = stem === stemOf(fileOf(path)).toLowerCase()
        const to = same ? path : `${parent}/${entry.kind === 'request' ? `${stem}.yaml` : stem}`
        const order = (await folderAt(parent === rootPath ? null : parent)).settings.order
        const hashes = await relocate(path, to, name)
        if (order.includes(fileOf(path)) && !same) {
          await writeOrder(
            parent,
            order.map((file) => (file === fileOf(path) ? fileOf(to) : file)),
          )
        }
        return [{ from: path, to, ...hashes }]
      }),
    move: (paths, parent, before) =>
      queue.run(async () => {
        const target = parent ?? rootPath
        const folder = await folderAt(parent)
        const sources = topmost(paths)
        for (const path of sources) {
          const entry = await tree.find(path)
          if (entry.kind === 'request' && parent === null) {
            throw looseRequest()
          }
          if (target === path || target.startsWith(`${path}/`)) {
            throw new AppError('bad_input', 'A folder cannot be moved into itself.')
          }
        }
        const files = sortedChildren(folder).map(({ file }) => file)
        const moved: Move[] = []
        for (const from of sources) {
          const entry = await tree.find(from)
          const to = parentOf(from) === target ? from : await freePath(target, fileOf(from), entry.kind)
          const hashes = from === to ? undefined : await relocate(from, to, null)
          moved.push({ from, to, ...hashes })
        }
        if (before !== null || folder.settings.order.length > 0) {
          const names = moved.map(({ to }) => fileOf(to))
          const rest = files.filter((file) => !names.includes(file))
          const at = before === null ? rest.length : rest.indexOf(fileOf(before))
          await writeOrder(target, rest.toSpliced(at < 0 ? rest.length : at, 0, ...names))
        }
        return moved
      }),
    duplicate: (paths, parent) =>
      queue.run(async () => {
        const made: string[] = []
        for (const from of topmost(paths)) {
          const entry = await tree.find(from)
          const target = parent === undefined ? parentOf(from) : (parent ?? rootPath)
          if (target.startsWith(`${from}/`) || target === from) {
            throw new AppError('bad_input', 'A folder cannot be copied into itself.')
          }
          const folder = await folderAt(target === rootPath ? null : target)
          const names = new Set([...folder.children.values()].map(nameOf))
          const name = freeName(nameOf(entry), names)
          const to = await freePath(target, name, entry.kind)
          if (entry.kind === 'request') await copyRequest(from, to, name)
          else await cp(absolute(from), absolute(to), { recursive: true, errorOnExist: true, force: false })
          await tree.refresh([to])
          if (entry.kind === 'folder') {
            await writeName(to, name)
            await readAgain(to)
          }
          made.push(to)
        }
        return made
      }),
  }
}

const looseRequest = () =>
  new AppError('bad_input', 'A request lies in a collection.', { remedy: 'Choose a collection for it.' })

/** Without what lies in a folder that is named too. */
export function topmost(paths: readonly string[]): string[] {
  const all = new Set(paths)
  const isInside = (path: string) => {
    for (let at = parentOf(path); at !== ''; at = parentOf(at)) if (all.has(at)) return true
    return false
  }
  return [...all].filter((path) => !isInside(path))
}

/** "Get a cluster", "Get a cluster copy", "Get a cluster copy 2". */
function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name
  const base = name.replace(/ copy( \d+)?$/, '')
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? `${base} copy` : `${base} copy ${n}`
    if (!taken.has(candidate)) return candidate
  }
}

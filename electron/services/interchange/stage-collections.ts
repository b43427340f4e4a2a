import { mkdir, open } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '#shared/errors.ts'
import type {
  ImportedCollection,
  ImportedItem,
  ImportedRequest,
  ImportedVariable,
} from '#shared/interchange/imported.ts'
import type { EnvironmentVariable } from '#shared/model/environment.ts'
import { folderFileName, printFolder } from '../projects/format/folder-file.ts'
import { inlineBytes, normal, printSafely, textOf } from '../projects/requests/print-safely.ts'
import { createLimit } from '../projects/tree/read-file.ts'
import { fileUnwritable } from '../storage/file-errors.ts'
import { fileNameFor } from '../storage/file-name.ts'
import type { Staged } from './messages.ts'

interface Staging {
  /** What is left out: collections, folders and requests, with all in them. */
  without: ReadonlySet<object>
  /** Other names for collections. */
  names: ReadonlyMap<object | undefined, string>
  isStopped(): boolean
  /** After each request that is written. */
  onRequest(): void
}

const limit = createLimit(24)
const collator = new Intl.Collator('en', { numeric: true })

/**
 * Writes collections as folders below a new one that no tree shows yet, flushed to the disk. Throws `file_unwritable`; what
 * is there by then is for the caller to remove.
 */
export async function stageCollections(
  collections: readonly ImportedCollection[],
  root: string,
  staging: Staging,
): Promise<Staged> {
  await mkdir(root).catch((error: unknown) => {
    throw fileUnwritable(root, error)
  })
  const freeName = names()
  const staged: Staged = { folders: [], requests: 0 }
  const counting = {
    ...staging,
    onRequest() {
      staged.requests += 1
      staging.onRequest()
    },
  }
  for (const collection of collections) {
    if (staging.without.has(collection)) continue
    const name = nameOf(staging.names.get(collection) ?? collection.name)
    const file = freeName(name, 'folder')
    await stageFolder({ ...collection, name }, join(root, file), counting)
    staged.folders.push({ file, name })
  }
  return staged
}

async function stageFolder(given: ImportedCollection, folder: string, staging: Staging): Promise<void> {
  await mkdir(folder).catch((error: unknown) => {
    throw fileUnwritable(folder, error)
  })
  const freeName = names()
  const items = given.items.filter((item) => !staging.without.has(item))
  const placed = items.map((item) => {
    const file = freeName(nameOf(item.name), item.type)
    return { item, file: item.type === 'request' ? `${file}.yaml` : file }
  })
  const text = printFolder({
    name: nameOf(given.name),
    docs: given.docs ?? '',
    auth: null,
    variables: given.variables.map(variableOf),
    order: isUsualOrder(items) ? [] : placed.map(({ file }) => file),
  })
  await write(join(folder, folderFileName), text)
  // All are waited for, so that nothing is still written when the folder is removed after a failure.
  const done = await Promise.allSettled(
    placed.map(({ item, file }) =>
      item.type === 'folder'
        ? stageFolder(item, join(folder, file), staging)
        : stageRequest(item, folder, file, staging),
    ),
  )
  for (const each of done) if (each.status === 'rejected') throw each.reason
}

async function stageRequest(item: ImportedRequest, folder: string, file: string, staging: Staging): Promise<void> {
  await limit(async () => {
    if (staging.isStopped()) throw new AppError('cancelled', 'Stopped.')
    const saved = normal({
      name: nameOf(item.name),
      docs: item.docs ?? '',
      tags: item.tags ?? [],
      request: item.request,
    })
    const { type } = saved.request.body
    const body = textOf(saved)
    const beside =
      Buffer.byteLength(body) > inlineBytes ? `${file.slice(0, -5)}.body${type === 'json' ? '.json' : '.txt'}` : null
    const text = printSafely(saved, { type: 'environment' }, { text: beside, files: new Map() }, undefined)
    if (text === null) throw new Error('A request is not read as it was written.')
    if (beside !== null) await write(join(folder, beside), body)
    await write(join(folder, file), text)
    staging.onRequest()
  })
}

/** Flushed, so that a crash after the import leaves no blank file. */
async function write(path: string, text: string): Promise<void> {
  try {
    const file = await open(path, 'wx')
    try {
      await file.writeFile(text)
      await file.datasync()
    } finally {
      await file.close()
    }
  } catch (error) {
    throw fileUnwritable(path, error)
  }
}

/** File names that are free in a new folder, quick also for thousands of the same name. */
function names(): (name: string, kind: string) => string {
  const taken = new Set(['folder'])
  const counts = new Map<string, number>()
  return (name, kind) => {
    const base = fileNameFor(name, new Set(), kind)
    let file = base
    let count = counts.get(base) ?? 1
    while (taken.has(file)) {
      count += 1
      file = `${base}-${count}`
    }
    counts.set(base, count)
    taken.add(file)
    return file
  }
}

/** Folders first, by name: what the tree shows without being told. */
function isUsualOrder(items: readonly ImportedItem[]): boolean {
  return items.every((item, at) => {
    const before = items[at - 1]
    if (before === undefined) return true
    if (before.type !== item.type) return before.type === 'folder'
    return collator.compare(nameOf(before.name), nameOf(item.name)) < 0
  })
}

/** A secret leaves its name only. */
export function variableOf({ name, value, secret }: ImportedVariable): EnvironmentVariable {
  return secret ? { name, secret: true } : { name, value }
}

/** Names of other tools may be longer or hold line breaks. */
export function nameOf(name: string): string {
  const line = name.replace(/\p{Cc}+/gu, ' ').trim()
  return [...line].slice(0, 200).join('') || 'Without a name'
}

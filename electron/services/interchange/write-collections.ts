import type {
  ImportedCollection,
  ImportedFolder,
  ImportedItem,
  ImportedVariable,
} from '#shared/interchange/imported.ts'
import type { EnvironmentVariable } from '#shared/model/environment.ts'
import type { Collections } from '../projects/open-collections.ts'

interface Writing {
  collections: Pick<Collections, 'service' | 'organiser'>
  signal: AbortSignal
  /** After each request that is written. */
  onRequest(): void
}

/** Writes a collection with all that is in it; answers its path. Stopped half-way, what is written stays. */
export async function writeCollection(collection: ImportedCollection, writing: Writing): Promise<string> {
  return writeFolder(null, collection, writing)
}

async function writeFolder(
  parent: string | null,
  folder: Omit<ImportedFolder, 'type'>,
  writing: Writing,
): Promise<string> {
  const { service, organiser } = writing.collections
  const path = await organiser.createFolder(parent, nameOf(folder.name))
  if (folder.docs !== undefined || folder.variables.length > 0) {
    const settings = await service.folder(path)
    const variables = folder.variables.map(variableOf)
    await service.saveFolder(path, { ...settings, docs: folder.docs ?? '', variables })
  }
  for (const item of folder.items) await writeItem(path, item, writing)
  return path
}

async function writeItem(parent: string, item: ImportedItem, writing: Writing): Promise<void> {
  writing.signal.throwIfAborted()
  if (item.type === 'folder') {
    await writeFolder(parent, item, writing)
    return
  }
  const { request, docs } = item
  await writing.collections.organiser.createRequest(parent, nameOf(item.name), {
    request,
    ...(docs === undefined ? {} : { docs }),
  })
  writing.onRequest()
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

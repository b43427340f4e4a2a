import { randomUUID } from 'node:crypto'
import type { ImportReview } from '#shared/contract/interchange.ts'
import { AppError } from '#shared/errors.ts'
import { importAny } from '#shared/interchange/import-any.ts'
import type { Imported, ImportedItem } from '#shared/interchange/imported.ts'
import type { FileReference } from '#shared/model/request.ts'
import type { Files } from '../files/files.ts'

/** A larger one would take all memory while it is read. */
const largestFile = 256 * 1024 * 1024

export interface ReadImport {
  review: ImportReview
  imported: Imported
}

/** Reads a file of another tool. Throws `import_failed`, `invalid_body` when the file is gone. */
export async function readImport(file: FileReference, files: Files): Promise<ReadImport> {
  const found = await files.find(file)
  if (found.size > largestFile) {
    throw new AppError('import_failed', `${file.name} is larger than 256 MB.`, {
      remedy: 'Export fewer collections at once.',
    })
  }
  const chunks: Buffer[] = []
  for await (const chunk of found.open()) chunks.push(chunk as Buffer)
  const { source, imported } = importAny(Buffer.concat(chunks).toString('utf8'))
  return { imported, review: { importId: randomUUID(), source, ...describe(imported) } }
}

function describe({ collections, environments, notes }: Imported): Omit<ImportReview, 'importId' | 'source'> {
  return {
    collections: collections.map(({ name, items }) => ({ name, ...count(items) })),
    environments: environments.map(({ name, variables }) => ({
      name,
      variables: variables.length,
      secrets: variables.filter(({ secret }) => secret).map((variable) => variable.name),
    })),
    secrets: collections.flatMap(({ variables }) => variables.filter(({ secret }) => secret).map(({ name }) => name)),
    notes,
  }
}

export function count(items: readonly ImportedItem[]): { requests: number; folders: number } {
  let [requests, folders] = [0, 0]
  for (const item of items) {
    if (item.type === 'request') requests += 1
    else {
      const inside = count(item.items)
      requests += inside.requests
      folders += inside.folders + 1
    }
  }
  return { requests, folders }
}

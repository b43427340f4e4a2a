import { randomUUID } from 'node:crypto'
import type { ImportReview } from '#shared/contract/interchange.ts'
import { AppError } from '#shared/errors.ts'
import { importSources, type SourceFile } from '#shared/interchange/import-sources.ts'

import type { Imported, ImportedItem } from '#shared/interchange/imported.ts'
import type { FileReference } from '#shared/model/request.ts'
import type { Files } from '../files/files.ts'

/** More would take all memory while it is read. */
const largest = 256 * 1024 * 1024

export interface ReadImport {
  review: ImportReview
  imported: Imported
}

export interface ImportFile {
  file: FileReference
  /** From the folder that was chosen. */
  path: string
}

/** Reads files of another tool. Throws `import_failed`, `invalid_body` when one is gone. */
export async function readImport(
  chosen: readonly ImportFile[],
  kind: string | null,
  files: Files,
): Promise<ReadImport> {
  let left = largest
  const sources: SourceFile[] = []
  for (const { file, path } of chosen) {
    const found = await files.find(file)
    left -= found.size
    if (left < 0) {
      throw new AppError(
        'import_failed',
        `${chosen.length === 1 ? file.name : 'What was chosen'} is larger than 256 MB.`,
        {
          remedy: 'Export fewer collections at once.',
        },
      )
    }
    const chunks: Buffer[] = []
    for await (const chunk of found.open()) chunks.push(chunk as Buffer)
    sources.push({ path, text: textOf(Buffer.concat(chunks)) })
  }
  const read = importSources(sources, kind)
  const source = read.sources.join(', ')
  return { imported: read.imported, review: { importId: randomUUID(), source, ...describe(read.imported) } }
}

/** UTF-8, and UTF-16 as Windows writes it. */
function textOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le', 2)
  return bytes.toString('utf8', bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0)
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

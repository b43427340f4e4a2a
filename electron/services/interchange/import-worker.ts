import { importSources } from '#shared/interchange/import-sources.ts'
import type { Imported } from '#shared/interchange/imported.ts'
import { type OutlineEntry, outlineOf, secretsOf } from '#shared/interchange/outline.ts'
import { reviewImport } from '#shared/interchange/review-import.ts'
import { settleImport } from '#shared/interchange/settle-import.ts'
import { createMatcher } from '#shared/operations/match-operation.ts'
import { loadIndex } from '#shared/operations/operation-index.ts'
import { answerCalls } from '../threads/answer-calls.ts'
import type { ImportCalls, ImportJob } from './messages.ts'
import { stageCollections } from './stage-collections.ts'

let imported: Imported = { collections: [], environments: [], notes: [] }
let outline: OutlineEntry[] = []

async function read({ files, kind }: ImportJob): Promise<ReturnType<ImportCalls['read']>> {
  const index = await loadIndex()
  const sources = files.map(({ path, bytes }) => ({ path, text: textOf(Buffer.from(bytes.buffer)) }))
  const found = importSources(sources, kind)
  imported = settleImport(found.imported, createMatcher(index))
  outline = outlineOf(imported)
  return { source: found.sources.join(', '), ...reviewImport(imported) }
}

/** UTF-8, and UTF-16 as Windows writes it. */
function textOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le', 2)
  return bytes.toString('utf8', bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0)
}

answerCalls<ImportCalls>({
  read,
  stage({ folder, without: left, names: given }, { signal, progress }) {
    const without = new Set<object>(left.flatMap((at) => outline[at]?.item ?? []))
    for (const { parent, item } of outline) {
      if (parent !== null && without.has(outline[parent]!.item)) without.add(item)
    }
    const total = outline.filter(({ item }) => !('items' in item) && !without.has(item)).length
    const names = new Map(given.map(({ node, name }) => [outline[node]?.item, name] as const))
    let done = 0
    return stageCollections(imported.collections, folder, {
      without,
      names,
      isStopped: () => signal.aborted,
      onRequest() {
        done += 1
        progress(done, total)
      },
    })
  },
  kept: () => ({ secrets: secretsOf(imported), environments: imported.environments }),
})

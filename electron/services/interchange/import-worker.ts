import { parentPort } from 'node:worker_threads'
import { toErrorData } from '#shared/errors.ts'
import { importSources } from '#shared/interchange/import-sources.ts'
import type { Imported } from '#shared/interchange/imported.ts'
import { type OutlineEntry, outlineOf, secretsOf } from '#shared/interchange/outline.ts'
import { reviewImport } from '#shared/interchange/review-import.ts'
import { settleImport } from '#shared/interchange/settle-import.ts'
import { createMatcher } from '#shared/operations/match-operation.ts'
import { loadIndex } from '#shared/operations/operation-index.ts'
import type { FromThread, ImportCalls, ImportJob, Staged, StageJob, ToThread } from './messages.ts'
import { stageCollections } from './stage-collections.ts'

const port = parentPort!
const post = (message: FromThread) => port.postMessage(message)

let imported: Imported = { collections: [], environments: [], notes: [] }
let outline: OutlineEntry[] = []
let stopped = false

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

function stage(job: StageJob): Promise<Staged> {
  const without = new Set<object>(job.without.flatMap((at) => outline[at]?.item ?? []))
  for (const { parent, item } of outline) {
    if (parent !== null && without.has(outline[parent]!.item)) without.add(item)
  }
  const total = outline.filter(({ item }) => !('items' in item) && !without.has(item)).length
  const names = new Map(job.names.map(({ node, name }) => [outline[node]?.item, name] as const))
  let [done, told] = [0, 0]
  stopped = false
  return stageCollections(imported.collections, job.folder, {
    without,
    names,
    isStopped: () => stopped,
    onRequest() {
      done += 1
      const now = performance.now()
      if (now - told < 50 && done < total) return
      told = now
      post({ type: 'progress', done, total })
    },
  })
}

port.on('message', async (message: ToThread) => {
  if (message.name === 'stop') {
    stopped = true
    return
  }
  try {
    const value =
      message.name === 'read'
        ? await read(message.input)
        : message.name === 'stage'
          ? await stage(message.input)
          : { secrets: secretsOf(imported), environments: imported.environments }
    post({ type: 'done', value })
  } catch (error) {
    post({ type: 'failed', error: toErrorData(error) })
  }
})

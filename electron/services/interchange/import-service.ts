import { randomUUID } from 'node:crypto'
import type { Handlers } from '#shared/contract/define.ts'
import type { interchange } from '#shared/contract/interchange.ts'
import { AppError } from '#shared/errors.ts'
import { listedKinds } from '#shared/interchange/import-kinds.ts'
import type { Files } from '../files/files.ts'
import { createImportThread, type ImportThread } from './import-thread.ts'
import { readFiles } from './read-files.ts'
import { takeBack, type Written } from './take-back.ts'
import { type WriteDeps, writeImport } from './write-import.ts'

/** Imports that wait for a decision, each in a thread of its own; the oldest goes when there are more. */
const mostWaiting = 3
const mostUndone = 20

export function createImports(deps: WriteDeps & { files: Files }): {
  handlers: Handlers<typeof interchange>
  close(): Promise<void>
} {
  const waiting = new Map<string, ImportThread>()
  const written = new Map<string, Written>()
  /** The last acceptance of each import that is under way. */
  const accepting = new Map<string, Promise<void>>()

  function threadOf(importId: string): ImportThread {
    const found = waiting.get(importId)
    if (found) return found
    throw new AppError('not_found', 'What was read is no longer there.', { remedy: 'Choose the files again.' })
  }

  async function drop(importId: string | undefined): Promise<void> {
    if (importId === undefined) return
    const thread = waiting.get(importId)
    waiting.delete(importId)
    await thread?.end()
  }

  /** After the ones before it: an import is written once, and again only when it was stopped or failed. */
  async function inTurn<T>(importId: string, accept: () => Promise<T>): Promise<T> {
    const before = accepting.get(importId)
    const { promise, resolve } = Promise.withResolvers<void>()
    accepting.set(importId, promise)
    try {
      await before
      return await accept()
    } finally {
      if (accepting.get(importId) === promise) accepting.delete(importId)
      resolve()
    }
  }

  const handlers: Handlers<typeof interchange> = {
    kinds: () => listedKinds.map(({ id, label }) => ({ id, label })),
    async read({ files, kind }, { signal }) {
      // They may hold credentials: nothing of them stays on the disk.
      const forget = () => deps.files.forget(files.map(({ file }) => file))
      const sources = await readFiles(files, deps.files, signal).finally(forget)
      const thread = createImportThread()
      try {
        const transfer = sources.map(({ bytes }) => bytes.buffer)
        const review = await thread.call('read', { files: sources, kind }, { signal, transfer })
        const importId = randomUUID()
        waiting.set(importId, thread)
        if (waiting.size > mostWaiting)
          await drop([...waiting.keys()].find((id) => id !== importId && !accepting.has(id)))
        return { importId, ...review }
      } catch (error) {
        await thread.end()
        throw error
      }
    },
    accept: (choice, context) =>
      inTurn(choice.importId, async () => {
        context.signal.throwIfAborted()
        const { result, record } = await writeImport(threadOf(choice.importId), choice, deps, context)
        await drop(choice.importId)
        const undoId = randomUUID()
        written.set(undoId, record)
        const [oldest] = written.keys()
        if (written.size > mostUndone && oldest !== undefined) written.delete(oldest)
        return { undoId, ...result }
      }),
    async undo({ undoId }) {
      const record = written.get(undoId)
      if (!record) throw new AppError('not_found', 'This import can no longer be undone.')
      // Taken out first: asked for twice at once, it is undone once.
      written.delete(undoId)
      await takeBack(record, deps).catch((error: unknown) => {
        written.set(undoId, record)
        throw error
      })
      return null
    },
    async discard({ importId, files }) {
      await drop(importId ?? undefined)
      await deps.files.forget(files)
      return null
    },
  }
  return {
    handlers,
    async close() {
      await Promise.all([...waiting.keys()].map(drop))
    },
  }
}

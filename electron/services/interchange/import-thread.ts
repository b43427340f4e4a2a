import { join } from 'node:path'
import { AppError } from '#shared/errors.ts'
import { type CallThread, startCallThread } from '../threads/call-thread.ts'
import type { ImportCalls } from './messages.ts'

/** In the desktop shell the sources are one bundle, and the thread is another beside it. */
const file = join(import.meta.dirname, import.meta.url.endsWith('.ts') ? 'import-worker.ts' : 'import-worker.cjs')

/** A thread that reads one import and holds it until it is written or discarded. */
export type ImportThread = CallThread<ImportCalls>

export function createImportThread(): ImportThread {
  return startCallThread(file, {
    whenFull: new AppError('import_failed', 'This is more than can be read at once.', {
      likely: 'It takes more memory than there is for it.',
      remedy: 'Export fewer collections at once.',
    }),
    whenBroken: 'The import could not be read.',
  })
}

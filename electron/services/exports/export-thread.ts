import { join } from 'node:path'
import { AppError } from '#shared/errors.ts'
import { type CallThread, startCallThread } from '../threads/call-thread.ts'
import type { ExportCalls } from './messages.ts'

/** In the desktop shell the sources are one bundle, and the thread is another beside it. */
const file = join(import.meta.dirname, import.meta.url.endsWith('.ts') ? 'export-worker.ts' : 'export-worker.cjs')

export function startExportThread(): CallThread<ExportCalls> {
  return startCallThread(file, {
    whenFull: new AppError('bad_input', 'This is more than can be exported at once.', {
      likely: 'It takes more memory than there is for it.',
      remedy: 'Export fewer folders at once.',
    }),
    whenBroken: 'The export could not be written.',
  })
}

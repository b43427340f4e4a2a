import { AppError } from '#shared/errors.ts'
import type { FileReference } from '#shared/model/request.ts'
import type { Files } from '../files/files.ts'
import type { ImportJob } from './messages.ts'

/** More would take all memory while it is read. */
const most = 256 * 1024 * 1024

/** The bytes of what was chosen. Throws `import_failed`, `invalid_body` when a file is gone. */
export async function readFiles(
  chosen: readonly { file: FileReference; path: string }[],
  files: Files,
  signal: AbortSignal,
): Promise<ImportJob['files']> {
  let left = most
  const read: ImportJob['files'] = []
  for (const { file, path } of chosen) {
    signal.throwIfAborted()
    const found = await files.find(file)
    left -= found.size
    if (left < 0) {
      const what = chosen.length === 1 ? file.name : 'What was chosen'
      throw new AppError('import_failed', `${what} is larger than 256 MB.`, {
        remedy: 'Export fewer collections at once.',
      })
    }
    const chunks: Buffer[] = []
    for await (const chunk of found.open()) chunks.push(chunk as Buffer)
    const size = chunks.reduce((sum, { length }) => sum + length, 0)
    // Of its own, not out of the pool of small buffers: it is handed over to the thread.
    const bytes = new Uint8Array(new ArrayBuffer(size))
    let at = 0
    for (const chunk of chunks) {
      bytes.set(chunk, at)
      at += chunk.length
    }
    read.push({ path, bytes })
  }
  return read
}

import { lstat } from 'node:fs/promises'
import { AppError } from '#shared/errors.ts'
import { writeFileAtomic } from '../storage/atomic-write.ts'

/** Replaces a file of the project in one step. A link may lead out of it: it is refused. Throws `file_unwritable`. */
export async function writeProjectFile(path: string, text: string): Promise<void> {
  const info = await lstat(path).catch(() => null)
  if (info && !info.isFile()) {
    throw new AppError('file_unwritable', `"${path}" could not be written.`, {
      likely: 'It is a link or a folder, and no file of its own.',
      remedy: 'Move it away and save again.',
    })
  }
  await writeFileAtomic(path, text)
}

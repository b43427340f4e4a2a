import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '#shared/errors.ts'
import { removeStaleTemporaries, writeFileAtomic } from './atomic-write.ts'

/**
 * Creates the data folder if need be and makes sure that it can be written, for its owner only.
 * Throws `file_unwritable` with a sentence that names the folder and the way out.
 */
export async function openDataFolder(folder: string): Promise<void> {
  const probe = join(folder, `.probe-${process.pid}`)
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await writeFileAtomic(probe, '')
    await rm(probe, { force: true })
  } catch (cause) {
    throw new AppError('file_unwritable', `The data folder "${folder}" cannot be written.`, {
      ...(cause instanceof AppError && cause.likely !== undefined ? { likely: cause.likely } : {}),
      remedy: 'Choose another one with --data DIR, or give yourself the right to write there.',
      cause,
    })
  }
  await removeStaleTemporaries(folder)
}

import { randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { chmod, open, readdir, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileUnwritable } from './file-errors.ts'

/**
 * Replaces a file in one step: whoever reads it, at whatever moment and also after a crash, finds the old or the new
 * content and never a part. There is no lock: of two processes that write the same file the last one wins.
 * The mode of an existing file is kept and a symbolic link stays one. Throws `file_unwritable`.
 */
export async function writeFileAtomic(path: string, content: string | Uint8Array, mode = 0o666): Promise<void> {
  let temporary: string | undefined
  try {
    const target = await realpath(path).catch(() => path)
    const existing = await stat(target).catch(() => null)
    temporary = join(dirname(target), `.${basename(target).slice(0, 100)}.${randomBytes(6).toString('hex')}.tmp`)
    const file = await open(temporary, 'wx', mode)
    try {
      await file.writeFile(content)
      if (existing) await chmod(temporary, existing.mode & 0o7777)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, target)
    temporary = undefined
    await syncFolder(dirname(target))
  } catch (error) {
    if (temporary !== undefined) await rm(temporary, { force: true }).catch(() => undefined)
    throw fileUnwritable(path, error)
  }
}

/** The new name in the folder must reach the disk too. Windows cannot open a folder, and some file systems cannot sync one. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, constants.O_RDONLY).catch(() => null)
  if (!handle) return
  await handle.sync().catch(() => undefined)
  await handle.close()
}

const temporaryName = /^\..+\.[0-9a-f]{12}\.tmp$/
/** A write takes milliseconds; a temporary file this old belongs to a process that died. */
const staleAfterMs = 60_000

/** Removes what killed processes left in a folder. Never fails. */
export async function removeStaleTemporaries(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (!temporaryName.test(name)) continue
    const path = join(folder, name)
    const info = await stat(path).catch(() => null)
    if (info && Date.now() - info.mtimeMs > staleAfterMs) await rm(path, { force: true }).catch(() => undefined)
  }
}

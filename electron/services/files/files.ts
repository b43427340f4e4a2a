import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rm, stat, utimes } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { AppError } from '#shared/errors.ts'
import type { FileReference } from '#shared/model/request.ts'
import { locateProjectFile } from './project-file.ts'
import { readExactly } from './read-exactly.ts'

/** A file ready to be sent. `open` may be called again for a redirect. */
export interface OpenedFile {
  size: number
  open(): Readable
}

/** Files that requests send, by id: the page hands over bytes, never a path. */
export interface Files {
  upload(name: string, body: ReadableStream<Uint8Array> | null): Promise<FileReference>
  /** A file where it lies, for as long as this process runs. */
  register(path: string): Promise<FileReference>
  /** Throws `invalid_body` when the file is gone. */
  find(file: FileReference): Promise<OpenedFile>
  /** Removes what was uploaded and is no longer needed; files that lie elsewhere stay. Never fails. */
  forget(files: readonly FileReference[]): Promise<void>
}

const keptMs = 30 * 24 * 3600 * 1000
const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * `folder` is for uploads alone (`<data>/uploads`). What was not sent for 30 days is removed at start. Files beside saved
 * requests are found below `projectFolder`.
 */
export function createFiles({ folder, projectFolder }: { folder: string; projectFolder: string }): Files {
  const registered = new Map<string, string>()
  void removeOld(folder)

  async function locate(id: string): Promise<{ path: string; size: number } | null> {
    const path = registered.get(id) ?? (isId.test(id) ? join(folder, id) : await locateProjectFile(projectFolder, id))
    const info = path ? await stat(path).catch(() => null) : null
    return path && info?.isFile() ? { path, size: info.size } : null
  }

  return {
    async upload(name, body) {
      const id = randomUUID()
      const path = join(folder, id)
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 })
        await pipeline(body ? Readable.fromWeb(body) : Readable.from([]), createWriteStream(path, { mode: 0o600 }))
      } catch (cause) {
        await rm(path, { force: true }).catch(() => undefined)
        throw new AppError('file_unwritable', `The file ${name} could not be taken over.`, {
          likely: 'The disk is full, the data folder is not writable, or the upload was stopped.',
          remedy: 'Choose the file again.',
          cause,
        })
      }
      return { id, name, size: (await stat(path)).size }
    },
    async register(path) {
      const info = await stat(path).catch((cause: unknown) => {
        throw new AppError('file_unreadable', `The file ${path} could not be read.`, {
          remedy: 'Check the path and whether you may read the file.',
          cause,
        })
      })
      if (!info.isFile()) throw new AppError('file_unreadable', `${path} is not a file.`)
      const id = randomUUID()
      registered.set(id, path)
      return { id, name: basename(path), size: info.size }
    },
    async find(file) {
      const found = await locate(file.id)
      if (!found) {
        throw new AppError('invalid_body', `The file ${file.name} is no longer there.`, {
          remedy: 'Choose the file again.',
        })
      }
      const now = new Date()
      if (isId.test(file.id) && !registered.has(file.id)) await utimes(found.path, now, now).catch(() => undefined)
      return { size: found.size, open: () => readExactly(found.path, found.size, file.name) }
    },
    async forget(given) {
      const uploads = given.filter(({ id }) => isId.test(id) && !registered.has(id))
      await Promise.all(uploads.map(({ id }) => rm(join(folder, id), { force: true }).catch(() => undefined)))
      for (const { id } of given) registered.delete(id)
    },
  }
}

async function removeOld(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  for (const name of names) {
    const path = join(folder, name)
    const info = await stat(path).catch(() => null)
    if (isId.test(name) && info && Date.now() - info.mtimeMs > keptMs) await rm(path, { force: true }).catch(() => null)
  }
}

import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { SavedRequest } from '#shared/model/collection.ts'
import type { Request, RequestAuth } from '#shared/model/request.ts'
import type { Files } from '../../files/files.ts'
import { fileUnwritable } from '../../storage/file-errors.ts'
import { fileNameFor } from '../../storage/file-name.ts'
import type { BodyFiles } from '../format/print-request.ts'
import { stemOf } from '../tree/entries.ts'
import { fileOf, parentOf } from '../tree/project-tree.ts'
import { writeProjectFile } from '../write-project-file.ts'
import { inlineBytes, normal, printSafely, textOf } from './print-safely.ts'
import { readStored, type StoredRequest } from './read-stored.ts'
import { filesOf, isOwnSibling } from './siblings.ts'

/** Reads and writes single requests, with what lies beside them. */
export interface RequestStore {
  /** null when the file is gone. Throws `file_damaged`, `file_unreadable`. */
  read(path: string, inherited: RequestAuth): Promise<StoredRequest | null>
  /** The text that a write would give. */
  preview(path: string, saved: SavedRequest, inherited: RequestAuth, before: StoredRequest | null): string
  /** Writes over `before` or a new file. Every file is replaced in one step, the request file last. */
  write(path: string, saved: SavedRequest, inherited: RequestAuth, before: StoredRequest | null): Promise<StoredRequest>
}

export function createRequestStore(projectFolder: string, files: Files): RequestStore {
  const absolute = (path: string) => join(projectFolder, ...path.split('/'))

  /** Names for what goes beside the request: those it has already, or new ones. */
  function plan(path: string, { body }: Request, before: StoredRequest | null, taken: Set<string>): BodyFiles {
    const stem = stemOf(fileOf(path))
    const isText = body.type === 'json' || body.type === 'text'
    const isLarge = isText && Buffer.byteLength(body.text) > inlineBytes
    const own = before && before.path === path && before.saved.request.body.type === body.type ? before.textFile : null
    const text =
      isText && (isLarge || own) ? (own ?? free(`${stem}.body`, body.type === 'json' ? '.json' : '.txt')) : null
    const names = new Map<string, string>()
    for (const { id, name } of filesOf(body)) {
      const folderId = `project:${parentOf(path)}/`
      if (names.has(id)) continue
      const isHere =
        id.startsWith(folderId) && before?.path === path && before.siblings.includes(id.slice(folderId.length))
      if (isHere) names.set(id, id.slice(folderId.length))
      else names.set(id, free(`${stem}.body`, extensionOf(name)))
    }
    return { text, files: names }

    function free(base: string, extension: string): string {
      for (let n = 1; ; n++) {
        const name = n === 1 ? `${base}${extension}` : `${base}-${n}${extension}`
        if (taken.has(name.toLowerCase())) continue
        taken.add(name.toLowerCase())
        return name
      }
    }
  }

  function print(
    saved: SavedRequest,
    inherited: RequestAuth,
    bodyFiles: BodyFiles,
    before: StoredRequest | null,
  ): string {
    const texts = [...(before ? [before.text] : []), undefined]
    for (const text of texts) {
      const printed = printSafely(saved, inherited, bodyFiles, text)
      if (printed !== null) return printed
    }
    throw new Error('A request is not read as it was written.')
  }

  return {
    read: (path, inherited) => readStored(projectFolder, path, inherited),
    preview: (path, saved, inherited, before) =>
      print(normal(saved), inherited, plan(path, saved.request, before, new Set()), before),
    async write(path, given, inherited, before) {
      const saved = normal(given)
      const folder = absolute(parentOf(path))
      await mkdir(folder, { recursive: true }).catch((error: unknown) => {
        throw fileUnwritable(folder, error)
      })
      const present = new Set((await readdir(folder)).map((name) => name.toLowerCase()))
      const mine = before?.path === path ? before.siblings : []
      const taken = new Set(
        [...present].filter(
          (name) => !mine.some((own) => own.toLowerCase() === name && isOwnSibling(fileOf(path), own)),
        ),
      )
      // What this request used so far is still read while the new files are written.
      for (const name of mine) taken.add(name.toLowerCase())
      const bodyFiles = plan(path, saved.request, before, taken)
      const text = print(saved, inherited, bodyFiles, before)
      const { body } = saved.request
      if (bodyFiles.text !== null && (body.type === 'json' || body.type === 'text')) {
        const same = before?.path === path && before.textFile === bodyFiles.text && textOf(before.saved) === body.text
        if (!same) await writeProjectFile(join(folder, bodyFiles.text), body.text)
      }
      for (const file of filesOf(body)) {
        const name = bodyFiles.files.get(file.id)
        if (name !== undefined && file.id !== `project:${parentOf(path)}/${name}`)
          await copyIn(file, join(folder, name))
      }
      if (text !== before?.text || before.path !== path) await writeProjectFile(absolute(path), text)
      const used = new Set([bodyFiles.text, ...bodyFiles.files.values()])
      for (const name of mine) {
        if (!used.has(name) && isOwnSibling(fileOf(path), name)) await rm(join(folder, name), { force: true })
      }
      const written = await readStored(projectFolder, path, inherited)
      if (!written) throw fileUnwritable(path, new Error('The file is gone.'))
      return written
    },
  }

  async function copyIn(file: Parameters<Files['find']>[0], target: string): Promise<void> {
    const { open } = await files.find(file)
    const temporary = `${target}.${process.pid}.tmp`
    try {
      await pipeline(open(), createWriteStream(temporary))
      await rename(temporary, target)
    } catch (error) {
      await rm(temporary, { force: true }).catch(() => undefined)
      throw fileUnwritable(target, error)
    }
  }
}

/** ".csv" of what a person's file is called; never one that is taken for a request. */
function extensionOf(name: string): string {
  const extension = extname(name).toLowerCase()
  const safe = fileNameFor(extension.slice(1), new Set(), 'bin').slice(0, 16)
  return /^ya?ml$/.test(safe) ? `.${safe}.txt` : `.${safe}`
}

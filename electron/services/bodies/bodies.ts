import { randomBytes, randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { BodyEntry } from './body-entry.ts'
import { readBody } from './read-body.ts'
import { sweepBodies } from './sweep-bodies.ts'

export interface BodyInfo {
  /** Bytes so far. */
  size: number
  /** False while bytes still arrive. */
  complete: boolean
}

/** The writing end of one body. One writer, any number of readers, also while it grows. */
export interface BodyWriter {
  readonly id: string
  /** Takes the chunk over. False: much is waiting for the disk, go on after `drained()`. */
  write(chunk: Uint8Array): boolean
  /** Throws what the disk said. */
  drained(): Promise<void>
  /** No more bytes. Throws what the disk said; null: nothing had to be written, all is there at once. */
  end(): Promise<void> | null
}

/** The bytes of answers, by id. Small ones stay in memory, the rest is in files of this process. */
export interface Bodies {
  create(): BodyWriter
  info(id: string): BodyInfo | null
  /** All bytes from `position` (or the first) on; ends when the writer has ended. Null: unknown or no longer kept. */
  read(id: string, position?: number): ReadableStream<Uint8Array<ArrayBuffer>> | null
  /** Where all bytes are, once the last one has come; small ones are handed over. Null: unknown or no longer kept. */
  whole(id: string): Promise<{ at: { path: string } | { bytes: Uint8Array }; size: number } | null>
  release(ids: readonly string[]): void
  /** Removes everything of this process. */
  dispose(): Promise<void>
}

/**
 * `folder` is for bodies alone (`<data>/bodies`); created when the first large body comes.
 * When all bodies together exceed `maxBytes`, the oldest finished ones go; beyond `maxMemory` the small ones move to files.
 */
export function createBodies({
  folder,
  maxBytes = 8 * 1024 ** 3,
  maxMemory = 32 * 1024 ** 2,
}: {
  folder: string
  maxBytes?: number
  maxMemory?: number
}): Bodies {
  const ownFolder = join(folder, `${process.pid}-${randomBytes(6).toString('hex')}`)
  const entries = new Map<string, BodyEntry>()
  const swept = sweepBodies(folder)

  function makeRoom(newest: BodyEntry): void {
    let total = 0
    let memory = 0
    for (const entry of entries.values()) {
      total += entry.size
      if (entry.inMemory) memory += entry.size
    }
    for (const [id, entry] of entries) {
      if (total <= maxBytes && memory <= maxMemory) return
      if (entry === newest || !entry.ended) continue
      if (total > maxBytes) {
        total -= entry.size
        if (entry.inMemory) memory -= entry.size
        entries.delete(id)
        entry.remove()
      } else if (entry.inMemory) {
        memory -= entry.size
        entry.spill()
      }
    }
  }

  return {
    create() {
      const id = randomUUID()
      const entry = new BodyEntry(join(ownFolder, id))
      entries.set(id, entry)
      return {
        id,
        write: (chunk) => entry.write(chunk),
        drained: () => entry.drained(),
        end() {
          const flushed = entry.end()
          if (flushed) return flushed.then(() => makeRoom(entry))
          makeRoom(entry)
          return null
        },
      }
    },
    info(id) {
      const entry = entries.get(id)
      return entry ? { size: entry.size, complete: entry.ended } : null
    },
    read(id, position = 0) {
      const entry = entries.get(id)
      return entry ? readBody(entry, position) : null
    },
    async whole(id) {
      const entry = entries.get(id)
      if (!entry) return null
      const bytes = await entry.whole()
      if (entry.removed) return null
      return { at: bytes ? { bytes } : { path: entry.path }, size: entry.size }
    },
    release(ids) {
      for (const id of ids) {
        entries.get(id)?.remove()
        entries.delete(id)
      }
    },
    async dispose() {
      const closing = [...entries.values()].map((entry) => entry.remove())
      entries.clear()
      await Promise.all([swept, ...closing])
      await rm(ownFolder, { recursive: true, force: true }).catch(() => undefined)
    },
  }
}

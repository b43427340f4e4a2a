import { type FileHandle, mkdir, open, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { AppError } from '#shared/errors.ts'

/** Below this a body never sees the disk. */
const memoryLimit = 64 * 1024
/** So much may wait for the disk before the sender is asked to pause. */
const highWater = 4 * 1024 * 1024

/**
 * One body: in memory while small, in a file from then on. Bytes are first queued, then written in large batches,
 * without fsync: they are a copy of an answer, not the user's data.
 */
export class BodyEntry {
  readonly path: string
  size = 0
  /** Bytes that a reader finds in the file. */
  flushed = 0
  ended = false
  removed = false
  inMemory = true
  error: AppError | null = null
  /** The whole body while `inMemory`, else what waits for the disk. */
  #queue: Uint8Array[] = []
  #queued = 0
  #flushing: Promise<void> | null = null
  #file: FileHandle | null = null
  readonly #waiting = new Set<() => void>()

  constructor(path: string) {
    this.path = path
  }

  write(chunk: Uint8Array): boolean {
    if (this.removed || this.error) return false
    this.#queue.push(chunk)
    this.#queued += chunk.length
    this.size += chunk.length
    if (this.inMemory && this.size > memoryLimit) this.spill()
    else if (!this.inMemory) this.#flush()
    this.#notify()
    return this.#queued < highWater || this.inMemory
  }

  async drained(): Promise<void> {
    // The next batch may queue up while one is on its way: disk and network are busy at the same time.
    while (this.#flushing && this.#queued >= highWater) await this.changed()
    if (this.error) throw this.error
  }

  end(): Promise<void> | null {
    if (!this.inMemory) return this.#endFile()
    // Chunks are slices of larger network buffers: the copy lets those go.
    this.#queue = [Buffer.concat(this.#queue)]
    this.ended = true
    this.#notify()
    return null
  }

  async #endFile(): Promise<void> {
    while (this.#flushing) await this.#flushing
    this.ended = true
    await this.#close()
    this.#notify()
    if (this.error) throw this.error
  }

  /** Moves a body in memory to its file. */
  spill(): void {
    this.inMemory = false
    this.#flush()
  }

  /** Never throws: what stays on the disk is swept by the next start. */
  async remove(): Promise<void> {
    this.removed = true
    this.ended = true
    this.#queue = []
    this.#queued = 0
    this.#notify()
    while (this.#flushing) await this.#flushing
    await this.#close().catch(() => undefined)
    if (!this.inMemory) await rm(this.path, { force: true }).catch(() => undefined)
  }

  /** The bytes from `position` on that are in memory; null: look into the file. */
  inQueue(position: number): Uint8Array | null {
    if (!this.inMemory) return null
    if (this.#queue.length > 1) this.#queue = [Buffer.concat(this.#queue)]
    return this.#queue[0]?.subarray(position) ?? new Uint8Array()
  }

  /** When the last byte has come: all bytes, or null where they are in the file. Throws what the disk said. */
  async whole(): Promise<Uint8Array | null> {
    while (!this.ended || (!this.inMemory && this.flushed < this.size && !this.removed && !this.error))
      await this.changed()
    if (this.error) throw this.error
    return this.inQueue(0)
  }

  /** Resolves when there is more to read, or nothing more to come. */
  changed(): Promise<void> {
    return new Promise((resolve) => this.#waiting.add(resolve))
  }

  #notify(): void {
    if (this.#waiting.size === 0) return
    for (const resolve of this.#waiting) resolve()
    this.#waiting.clear()
  }

  #flush(): void {
    this.#flushing ??= this.#writeQueue()
      .catch((cause) => {
        this.error = new AppError('file_unwritable', 'The answer could not be written to the data folder.', {
          likely: 'The disk is full, or the data folder is not writable.',
          remedy: 'Free some space, or start Trowel with another data folder.',
          cause,
        })
      })
      .finally(() => {
        this.#flushing = null
        this.#notify()
        if (this.#queue.length > 0 && !this.error) this.#flush()
      })
  }

  async #writeQueue(): Promise<void> {
    if (!this.#file) {
      await mkdir(dirname(this.path), { recursive: true, mode: 0o700 })
      this.#file = await open(this.path, 'a', 0o600)
    }
    while (this.#queue.length > 0) {
      const batch = this.#queue
      const size = this.#queued
      this.#queue = []
      this.#queued = 0
      await this.#file.writev(batch)
      this.flushed += size
      this.#notify()
    }
    if (this.ended) await this.#close()
  }

  async #close(): Promise<void> {
    const file = this.#file
    this.#file = null
    await file?.close()
  }
}

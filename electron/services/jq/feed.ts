import { closeSync, openSync, readSync } from 'node:fs'
import type { JqSource } from './messages.ts'
import { type ReadBytes, Unsplittable } from './text-cursor.ts'

const chunkSize = 1 << 20
const newline = 0x0a

/** Reads a body from its start; the bytes of a file are valid until the next read. */
export function openSource(source: JqSource): { read: ReadBytes; close: () => void } {
  if ('bytes' in source) {
    let given = false
    const read = () => {
      const bytes = given ? null : source.bytes
      given = true
      return bytes
    }
    return { read, close() {} }
  }
  const file = openSync(source.path, 'r')
  const chunk = new Uint8Array(chunkSize)
  return {
    read() {
      const length = readSync(file, chunk)
      return length > 0 ? chunk.subarray(0, length) : null
    },
    close: () => closeSync(file),
  }
}

/** What jq reads when it takes a text as a whole. */
export function feedBytes(next: ReadBytes): (into: Uint8Array) => number {
  let chunk: Uint8Array | null = new Uint8Array()
  let at = 0
  return (into) => {
    while (chunk && at >= chunk.length) {
      chunk = next()
      at = 0
    }
    if (!chunk) return 0
    const length = Math.min(into.length, chunk.length - at)
    into.set(chunk.subarray(at, at + length))
    at += length
    return length
  }
}

export interface ItemFeed {
  read: (into: Uint8Array) => number
  /** Why it ended before the last item. */
  readonly problem: Unsplittable | null
}

/** What jq reads when items are fed one by one: each ends a read, so that none is there before it is wanted. */
export function feedItems(reader: { next(): Uint8Array | null }, stopped: () => boolean): ItemFeed {
  let item: Uint8Array | null = new Uint8Array()
  let at = 0
  let problem: Unsplittable | null = null
  const next = (): Uint8Array | null => {
    if (stopped()) return null
    try {
      return reader.next()
    } catch (error) {
      if (!(error instanceof Unsplittable)) throw error
      problem = error
      return null
    }
  }
  return {
    get problem() {
      return problem
    },
    read(into) {
      if (!item) return 0
      if (at >= item.length) {
        item = next()
        at = 0
        if (!item) return 0
      }
      const length = Math.min(into.length, item.length - at)
      into.set(item.subarray(at, at + length))
      at += length
      if (at < item.length || length === into.length) return length
      into[length] = newline
      return length + 1
    },
  }
}

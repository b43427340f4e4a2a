import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { loadJq } from 'jq-wasm'
import { mostPages, pageSize, raiseHeapLimit } from './heap-limit.ts'

/** What jq reads and writes. Called while it runs; the bytes are its own memory and only valid during the call. */
export interface JqStreams {
  /** Fills `into` from the start; answers how many bytes there are, 0 at the end. */
  read(into: Uint8Array): number
  write(bytes: Uint8Array): void
  error(bytes: Uint8Array): void
}

export interface JqProgram {
  /** Runs `jq FLAGS FILTER`; answers its exit code. Throws when it ran out of memory or stack; it cannot be used again then. */
  run(filter: string, flags: readonly string[], streams: JqStreams): number
  /** Bytes that it holds; they are given back with the thread only. */
  heap(): number
}

/** Reads the program from the disk and compiles it: some milliseconds. It can be handed to any number of threads. */
export function compileJq(): Promise<WebAssembly.Module> {
  const file = createRequire(import.meta.url).resolve('jq-wasm/jq.wasm')
  return WebAssembly.compile(raiseHeapLimit(readFileSync(file)))
}

type Import = (...input: number[]) => unknown

/**
 * jq of jq-wasm with its files and memory in our hands: the package takes and gives whole texts, byte by byte, and never more
 * than 256 MB. With this a body streams through, and the limit is 1 GB.
 */
export async function openJq(module: WebAssembly.Module): Promise<JqProgram> {
  let memory!: WebAssembly.Memory
  let streams: JqStreams
  let wanted = 0

  /** The pieces of memory that a call names, in turn, until one is not filled. */
  function eachPiece(list: number, count: number, totalAt: number, take: (piece: Uint8Array) => number): number {
    const view = new DataView(memory.buffer)
    let total = 0
    for (let at = list; at < list + count * 8; at += 8) {
      const length = view.getUint32(at + 4, true)
      if (length === 0) continue
      const taken = take(new Uint8Array(memory.buffer, view.getUint32(at, true), length))
      total += taken
      if (taken < length) break
    }
    view.setUint32(totalAt, total, true)
    return 0
  }

  const jq = await loadJq({
    instantiateWasm(imports, onSuccess) {
      const functions = Object.values(imports)[0] as Record<string, Import>
      const replace = (name: string, make: (original: Import) => Import) => {
        const key = Object.keys(functions).find((one) => functions[one]!.name === name)
        if (key === undefined) throw new Error(`jq has no ${name}`)
        functions[key] = make(functions[key]!)
      }
      replace('_fd_read', () => (_file, list, count, total) => {
        return eachPiece(list!, count!, total!, (piece) => streams.read(piece))
      })
      replace('_fd_write', () => (file, list, count, total) => {
        return eachPiece(list!, count!, total!, (piece) => {
          if (file === 2) streams.error(piece)
          else streams.write(piece)
          return piece.length
        })
      })
      // The package's own check knows the old limit: it is asked for next to nothing, and the memory grows by what is needed.
      replace('_emscripten_resize_heap', (original) => (size) => {
        const needed = size! >>> 0
        const most = mostPages * pageSize
        if (needed > most) return false
        wanted = Math.min(most, Math.max(needed, memory.buffer.byteLength * 1.15))
        return original(1)
      })
      void WebAssembly.instantiate(module, imports).then((instance) => {
        const exports = { ...instance.exports }
        for (const [name, value] of Object.entries(exports)) {
          if (!(value instanceof WebAssembly.Memory)) continue
          memory = value
          exports[name] = growing(value, () => wanted)
        }
        onSuccess({ exports } as WebAssembly.Instance, module)
      })
    },
  })
  return {
    run(filter, flags, given) {
      streams = given
      // Without the dashes a filter such as -1 would be taken for a flag.
      return jq.raw('', filter, [...flags, '--']).exitCode
    },
    heap: () => memory.buffer.byteLength,
  }
}

/** The memory as the package sees it: when it says "grow", this grows to what is wanted. */
function growing(memory: WebAssembly.Memory, wanted: () => number): WebAssembly.Memory {
  return {
    get buffer() {
      return memory.buffer
    },
    grow: () => memory.grow(Math.ceil((wanted() - memory.buffer.byteLength) / pageSize)),
  } as WebAssembly.Memory
}

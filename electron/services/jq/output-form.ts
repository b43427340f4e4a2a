import type { SpinePart } from './spine-reader.ts'

const newline = 0x0a

/** What is done to the outputs of jq as they come, in pieces that begin and end anywhere. */
export interface OutputForm {
  /** Outputs so far. */
  readonly count: number
  /** The bytes to be kept of these. */
  take(bytes: Uint8Array): Uint8Array<ArrayBuffer>
  /** What comes at the end. */
  end(): Uint8Array<ArrayBuffer>
}

/** Whether an output begins at a line that begins so. Texts have no line breaks of their own, and what is inside is indented. */
function begins(byte: number): boolean {
  return byte !== 0x20 && byte !== 0x7d && byte !== 0x5d
}

/** One after the other, as they are. */
export function separateOutputs(): OutputForm {
  let count = 0
  let lineStart = true
  return {
    get count() {
      return count
    },
    take(bytes) {
      let at = 0
      while (at < bytes.length) {
        if (lineStart && begins(bytes[at]!)) count++
        const next = bytes.indexOf(newline, at)
        lineStart = next >= 0
        if (next < 0) break
        at = next + 1
      }
      return bytes.slice()
    },
    end: () => new Uint8Array(),
  }
}

/** As items of one list, printed as jq prints a list. */
export function collectOutputs(indent: number | null): OutputForm {
  const inner = indent ? `\n${' '.repeat(indent)}` : ''
  const [first, between, further] = [`[${inner}`, `,${inner}`, inner].map((text) => new Uint8Array(Buffer.from(text)))
  let count = 0
  let lineStart = true
  return {
    get count() {
      return count
    },
    take(bytes) {
      const pieces: Uint8Array[] = []
      let at = 0
      while (at < bytes.length) {
        if (lineStart) {
          if (!begins(bytes[at]!)) pieces.push(further!)
          else pieces.push(count++ === 0 ? first! : between!)
        }
        const next = bytes.indexOf(newline, at)
        lineStart = next >= 0
        const to = next < 0 ? bytes.length : next
        pieces.push(bytes.subarray(at, to))
        at = to + 1
      }
      return new Uint8Array(Buffer.concat(pieces))
    },
    end: () => new Uint8Array(Buffer.from(count === 0 ? '[]\n' : indent ? '\n]\n' : ']\n')),
  }
}

/** Each behind what stands before it in the value that was taken apart. */
export function wovenOutputs(
  spine: { readonly parts: SpinePart[]; readonly tail: string },
  indent: number | null,
): OutputForm & { readonly broken: boolean } {
  let lineStart = true
  let further = new Uint8Array()
  let broken = false
  return {
    count: 1,
    /** There were more outputs than values. */
    get broken() {
      return broken
    },
    take(bytes) {
      const pieces: Uint8Array[] = []
      let at = 0
      while (at < bytes.length) {
        if (lineStart && begins(bytes[at]!)) {
          const part = spine.parts.shift()
          if (!part) broken = true
          pieces.push(Buffer.from(part?.before ?? ''))
          further = new Uint8Array(Buffer.from(`\n${' '.repeat((indent ?? 0) * (part?.depth ?? 0))}`))
        } else if (lineStart) pieces.push(further)
        const next = bytes.indexOf(newline, at)
        lineStart = next >= 0
        const to = next < 0 ? bytes.length : next
        pieces.push(bytes.subarray(at, to))
        at = to + 1
      }
      return new Uint8Array(Buffer.concat(pieces))
    },
    end: () => new Uint8Array(Buffer.from(spine.tail)),
  }
}

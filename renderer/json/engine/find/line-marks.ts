import { decodeUtf8 } from '../utf8.ts'
import type { FoundMatches } from './found-matches.ts'

/** A line of any form of a text, by the bytes of the document that it shows. */
export interface MarkedLine {
  text: string
  at: number
  end: number
  /** It begins inside a string. */
  quoted: boolean
}

/** What was found in a line, in characters. */
export interface LineMarks {
  marks: [number, number][]
  /** Which of them people stand on, or -1. */
  current: number
}

/**
 * Where in a line the matches are. A form moves only the space between tokens, so the characters that are no such space
 * are counted. Null where there are none. `space` false: the text is no JSON, every character stays.
 */
export function lineMarks(
  bytes: Uint8Array,
  found: FoundMatches,
  line: MarkedLine,
  current: number,
  space: boolean,
): LineMarks | null {
  // A match may begin on the line before.
  let first = found.firstFrom(line.at)
  if (first > 0 && found.to(first - 1) > line.at) first--
  const result: LineMarks = { marks: [], current: -1 }
  const walk = new LineWalk(line, space)
  for (let at = first; at < found.count && found.from(at) < line.end; at++) {
    if (walk.over) break
    const from = walk.place(bytes, Math.max(found.from(at), line.at), false)
    const to = walk.place(bytes, Math.min(found.to(at), line.end), true)
    if (to <= from) continue
    if (at === current) result.current = result.marks.length
    result.marks.push([from, to])
  }
  return result.marks.length > 0 ? result : null
}

const isSpace = (code: number) => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09

/** Steps through the bytes of a line and through its text side by side. */
class LineWalk {
  readonly #text: string
  readonly #space: boolean
  #at: number
  #unit = 0
  #inString: boolean

  constructor({ text, at, quoted }: MarkedLine, space: boolean) {
    this.#text = text
    this.#space = space
    this.#at = at
    this.#inString = quoted
  }

  /** All of the text is behind it. */
  get over(): boolean {
    return this.#unit >= this.#text.length
  }

  /** The character that shows the byte; `end`: the one after what comes before the byte. */
  place(bytes: Uint8Array, offset: number, end: boolean): number {
    const text = this.#text
    for (const character of decodeUtf8(bytes.subarray(this.#at, Math.max(offset, this.#at)))) {
      const code = character.charCodeAt(0)
      if (this.#space && !this.#inString) {
        if (isSpace(code) || code === 0xfeff) continue
        this.#skip()
      }
      if (this.#unit < text.length) this.#unit += character.length
      if (code === 0x22 && !this.#escaped()) this.#inString = !this.#inString
    }
    this.#at = Math.max(offset, this.#at)
    if (!end && this.#space && !this.#inString) this.#skip()
    return this.#unit
  }

  #skip(): void {
    while (isSpace(this.#text.charCodeAt(this.#unit))) this.#unit++
  }

  /** Whether the quote that was stepped over last belongs to an escape. */
  #escaped(): boolean {
    let before = this.#unit - 2
    while (this.#text.charCodeAt(before) === 0x5c) before--
    return this.#inString && (this.#unit - before) % 2 === 1
  }
}

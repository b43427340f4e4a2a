import { KeysOnce, PathWalk } from './path-walk.ts'
import { closeBrace, closeBracket, comma, openBrace, openBracket, type ReadBytes, TextCursor } from './text-cursor.ts'

/** What stands before an output of jq, and how deep that output lies. */
export interface SpinePart {
  before: string
  depth: number
}

interface Level {
  close: number
  count: number
  keys: KeysOnce
}

/** Beyond these, values are handed out whole. */
const deepest = 8
const mostOpenedBeside = 64

/**
 * Takes the value at a path apart, so that jq can print it again without ever holding it: hands out keys, and items of lists, and
 * keeps what stands between them, as jq would print it. Long lists lie near the top of an answer; what is in their items stays whole.
 */
export class SpineReader {
  /** Of what was handed out and not yet printed, in order. */
  readonly parts: SpinePart[] = []
  readonly #text: TextCursor
  readonly #walk: PathWalk
  readonly #indent: number
  readonly #levels: Level[] = []
  #between = ''
  #state: 'before' | 'open' | 'done' = 'before'
  #valueComes = false

  constructor(read: ReadBytes, path: readonly (string | number)[], indent: number | null) {
    this.#text = new TextCursor(read)
    this.#walk = new PathWalk(this.#text, path)
    this.#indent = indent ?? 0
  }

  /** What stands behind the last one, once there is none any more. */
  get tail(): string {
    return `${this.#between}\n`
  }

  /** The next value that is to be printed, valid until the next call; null after the last. Throws Unsplittable. */
  next(): Uint8Array | null {
    if (this.#state === 'done') return null
    if (this.#state === 'before') this.#open(this.#walk.enter())
    this.#state = 'open'
    for (;;) {
      const level = this.#levels.at(-1)
      if (!level) return this.#leave()
      const first = this.#text.peek()
      if (this.#valueComes) {
        this.#valueComes = false
        this.#between += this.#indent ? ': ' : ':'
        const opens = first === openBrace || first === openBracket
        if (!opens || this.#levels.length === deepest || level.count > mostOpenedBeside) {
          return this.#give(this.#text.value())
        }
        this.#open(first)
      } else if (first === level.close) this.#shut(level)
      else return this.#member(level)
    }
  }

  #member(level: Level): Uint8Array {
    if (level.count > 0) {
      this.#text.expect(comma)
      this.#between += ','
    }
    level.count++
    this.#between += this.#line()
    if (level.close === closeBracket) {
      this.#text.peek()
      return this.#give(this.#text.value())
    }
    const { raw, key } = this.#text.rawKey()
    level.keys.add(key)
    this.#valueComes = true
    return this.#give(raw)
  }

  #open(bracket: number): void {
    this.#text.skip()
    this.#between += String.fromCharCode(bracket)
    const close = bracket === openBrace ? closeBrace : closeBracket
    this.#levels.push({ close, count: 0, keys: new KeysOnce() })
  }

  #shut({ close, count }: Level): void {
    this.#text.skip()
    this.#levels.pop()
    this.#between += `${count > 0 ? this.#line() : ''}${String.fromCharCode(close)}`
  }

  #line(): string {
    return this.#indent ? `\n${' '.repeat(this.#indent * this.#levels.length)}` : ''
  }

  #give(bytes: Uint8Array): Uint8Array {
    this.parts.push({ before: this.#between, depth: this.#levels.length })
    this.#between = ''
    return bytes
  }

  #leave(): null {
    this.#walk.leave()
    this.#state = 'done'
    return null
  }
}

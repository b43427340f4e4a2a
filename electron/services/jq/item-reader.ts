import { KeysOnce, PathWalk } from './path-walk.ts'
import { closeBrace, closeBracket, comma, openBrace, type ReadBytes, TextCursor } from './text-cursor.ts'

/** Hands out the items of one list (or the values of one object) of a JSON text. */
export class ItemReader {
  readonly #text: TextCursor
  readonly #walk: PathWalk
  readonly #keys = new KeysOnce()
  #state: 'before' | 'items' | 'done' = 'before'
  #close = 0

  constructor(read: ReadBytes, path: readonly (string | number)[]) {
    this.#text = new TextCursor(read)
    this.#walk = new PathWalk(this.#text, path)
  }

  /** The next item, valid until the next call; null after the last. Throws Unsplittable. */
  next(): Uint8Array | null {
    const text = this.#text
    if (this.#state === 'done') return null
    if (this.#state === 'before') {
      this.#close = this.#walk.enter() === openBrace ? closeBrace : closeBracket
      this.#state = 'items'
      text.skip()
      if (text.peek() === this.#close) return this.#leave()
    } else if (text.peek() === comma) text.skip()
    else return this.#leave()
    if (this.#close === closeBrace) this.#keys.add(text.key())
    text.peek()
    return text.value()
  }

  #leave(): null {
    this.#text.expect(this.#close)
    this.#walk.leave()
    this.#state = 'done'
    return null
  }
}

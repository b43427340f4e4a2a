import {
  closeBrace,
  closeBracket,
  comma,
  openBrace,
  openBracket,
  type TextCursor,
  Unsplittable,
} from './text-cursor.ts'

const mostKeys = 100_000

/** Of equal keys the last one counts: where a key comes again, what was read before does not. */
export class KeysOnce {
  readonly #seen = new Set<string>()

  /** Throws Unsplittable. */
  add(key: string): void {
    if (this.#seen.has(key) || this.#seen.size === mostKeys) throw new Unsplittable('The same key again')
    this.#seen.add(key)
  }
}

/** Goes to the list or object at a path of a text that is one value, and from its end to that of the text. All throw Unsplittable. */
export class PathWalk {
  readonly #text: TextCursor
  readonly #path: readonly (string | number)[]

  constructor(text: TextCursor, path: readonly (string | number)[]) {
    this.#text = text
    this.#path = path
  }

  /** Answers the bracket that comes next. */
  enter(): number {
    const text = this.#text
    for (const step of this.#path) {
      const open = text.peek()
      text.skip()
      if (typeof step === 'string' && open === openBrace) this.#findKey(step)
      else if (typeof step === 'number' && open === openBracket) this.#skipItems(step)
      else throw new Unsplittable('Something else stands at the path')
    }
    const open = text.peek()
    if (open !== openBrace && open !== openBracket) throw new Unsplittable('No list at the path')
    return open
  }

  #findKey(wanted: string): void {
    const text = this.#text
    while (text.peek() !== closeBrace) {
      if (text.key() === wanted) return
      text.peek()
      text.value()
      if (text.peek() !== comma) break
      text.skip()
    }
    throw new Unsplittable('No such key')
  }

  #skipItems(count: number): void {
    const text = this.#text
    for (let item = 0; item < count; item++) {
      text.peek()
      text.value()
      if (text.peek() !== comma) throw new Unsplittable('No such item')
      text.skip()
    }
  }

  /** Behind the value: reads to the end of the text, for it may hold the same key again or be cut off. */
  leave(): void {
    const text = this.#text
    for (const step of this.#path.toReversed()) {
      while (text.peek() === comma) {
        text.skip()
        if (typeof step === 'string' && text.key() === step) throw new Unsplittable('The same key again')
        text.peek()
        text.value()
      }
      text.expect(typeof step === 'string' ? closeBrace : closeBracket)
    }
    if (text.peek() !== -1) throw new Unsplittable('More than one value')
  }
}

import { JsonPathError } from './jsonpath.ts'

const blanks = /[ \t\n\r]*/y
const escapes: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', '/': '/', '\\': '\\' }
const largest = Number.MAX_SAFE_INTEGER

/** Walks over the text of a JSONPath. */
export class Reader {
  readonly text: string
  at = 0

  constructor(text: string) {
    this.text = text
  }

  get done(): boolean {
    return this.at >= this.text.length
  }

  skip(): this {
    this.match(blanks)
    return this
  }

  /** Takes the words if they stand here. */
  take(...words: string[]): string | null {
    const found = words.find((word) => this.text.startsWith(word, this.at)) ?? null
    this.at += found?.length ?? 0
    return found
  }

  match(pattern: RegExp): string | null {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)?.[0] ?? null
    this.at += found?.length ?? 0
    return found
  }

  need(word: string, what = `"${word}"`): void {
    if (!this.take(word)) this.fail(`${what} is expected here.`)
  }

  fail(message: string, at = this.at): never {
    const here = at >= this.text.length ? `${message} The path ends too early.` : message
    throw new JsonPathError(here, Math.min(at, this.text.length), Math.max(1, this.at - at))
  }

  integer(): number | null {
    const from = this.at
    const digits = this.match(/-?(?:0|[1-9]\d*)/y)
    if (digits === null) return null
    if (digits === '-0') this.fail('An index is not written -0.', from)
    const value = Number(digits)
    if (Math.abs(value) > largest) this.fail('This number is too large for an index.', from)
    return value
  }

  /** A text in single or double quotes. */
  quoted(): string | null {
    const from = this.at
    const quote = this.take('"', "'")
    if (!quote) return null
    let value = ''
    for (;;) {
      const character = this.text[this.at++]
      if (character === undefined) this.fail('The closing quote is missing.', from)
      if (character === quote) return value
      if (character < ' ') this.fail('A line break in a text is written \\n.', this.at - 1)
      value += character === '\\' ? this.#escape(quote) : character
    }
  }

  #escape(quote: string): string {
    const from = this.at - 1
    const character = this.text[this.at++] ?? ''
    if (character === quote) return quote
    if (character === 'u') {
      const digits = this.match(/[0-9a-fA-F]{4}/y)
      if (digits !== null) return String.fromCharCode(Number.parseInt(digits, 16))
    }
    return escapes[character] ?? this.fail('jq and JSONPath know no such escape.', from)
  }
}

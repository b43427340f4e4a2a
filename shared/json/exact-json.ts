import { ExactNumber, type JsonArray, type JsonObject, type JsonValue, numberOf } from './exact-value.ts'

/** Deeper than any real document, and well below what the call stack holds. */
const deepest = 1000

const whitespace = /[ \t\n\r]*/y
const numberText = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y

/** Strict JSON (RFC 8259). Throws a SyntaxError that tells the place when the text is not one JSON value. */
export function parseExact(text: string): JsonValue {
  let at = 0
  let depth = 0

  function fail(expected: string): never {
    const found = at >= text.length ? 'the end' : `${JSON.stringify([...text.slice(at, at + 2)][0])}`
    throw new SyntaxError(`Expected ${expected} at position ${at}, found ${found}.`)
  }

  function take(pattern: RegExp): string | undefined {
    pattern.lastIndex = at
    const found = pattern.exec(text)?.[0]
    if (found !== undefined) at += found.length
    return found
  }

  function skip(character: string): boolean {
    take(whitespace)
    if (text[at] !== character) return false
    at += 1
    return true
  }

  function readString(expected: string): string {
    take(whitespace)
    const start = at
    if (text[at] !== '"') fail(expected)
    at = endOfString(text, start)
    if (at < 0) {
      at = text.length
      fail('the closing quote of a string')
    }
    try {
      return JSON.parse(text.slice(start, at)) as string
    } catch {
      at = start
      fail('a string without raw line breaks and with known escapes')
    }
  }

  function readArray(): JsonValue {
    const items: JsonValue[] = []
    if (skip(']')) return items
    do items.push(readValue())
    while (skip(','))
    if (!skip(']')) fail('"," or "]"')
    return items
  }

  function readObject(): JsonValue {
    const object: Record<string, JsonValue> = Object.create(null)
    if (skip('}')) return object
    do {
      const key = readString('a key in double quotes')
      if (!skip(':')) fail('":"')
      object[key] = readValue()
    } while (skip(','))
    if (!skip('}')) fail('"," or "}"')
    return object
  }

  function readNested(read: () => JsonValue): JsonValue {
    at += 1
    depth += 1
    if (depth > deepest) throw new SyntaxError(`More than ${deepest} levels deep at position ${at}.`)
    const value = read()
    depth -= 1
    return value
  }

  function readWord(word: string, value: JsonValue): JsonValue {
    if (!text.startsWith(word, at)) fail('a value')
    at += word.length
    return value
  }

  function readValue(): JsonValue {
    take(whitespace)
    switch (text[at]) {
      case '{':
        return readNested(readObject)
      case '[':
        return readNested(readArray)
      case '"':
        return readString('a string')
      case 't':
        return readWord('true', true)
      case 'f':
        return readWord('false', false)
      case 'n':
        return readWord('null', null)
      default: {
        const source = take(numberText)
        return source === undefined ? fail('a value') : numberOf(source)
      }
    }
  }

  const value = readValue()
  take(whitespace)
  if (at < text.length) fail('the end')
  return value
}

/** Behind the closing quote, -1 without one. A loop and no regular expression: strings here can be megabytes long. */
function endOfString(text: string, open: number): number {
  for (let at = open + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 0x22) return at + 1
    if (code === 0x5c) at += 1
  }
  return -1
}

/** Compact, or indented by so many blanks. Keys whose value is undefined are left out. */
export function printExact(value: JsonValue, indent = 0): string {
  return printAt(value, indent, '\n')
}

function printAt(value: JsonValue, indent: number, newline: string): string {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('JSON has no number for infinity or not-a-number.')
    return Object.is(value, -0) ? '-0' : String(value)
  }
  if (value instanceof ExactNumber) return value.text
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const inner = newline + ' '.repeat(indent)
  if (Array.isArray(value)) {
    const items = (value as JsonArray).map((item) => printAt(item, indent, inner))
    return enclose('[', items, ']', indent, inner, newline)
  }
  const colon = indent > 0 ? ': ' : ':'
  const entries = Object.entries(value as JsonObject)
    .filter(([, item]) => item !== undefined)
    .map(([key, item]) => JSON.stringify(key) + colon + printAt(item, indent, inner))
  return enclose('{', entries, '}', indent, inner, newline)
}

function enclose(
  open: string,
  parts: readonly string[],
  close: string,
  indent: number,
  inner: string,
  newline: string,
): string {
  if (parts.length === 0) return open + close
  if (indent === 0) return open + parts.join(',') + close
  return open + inner + parts.join(`,${inner}`) + newline + close
}

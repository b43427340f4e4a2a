import { calculate, compareValues, isNumber, typeOf, type Value } from './arithmetic.ts'
import { CodeError, NotUnderstood } from './code-error.ts'

export type Variables = ReadonlyMap<string, Value>

const word =
  /\s*(\d+\.\d*(?:[eE][+-]?\d+)?|\d+(?![\w.])|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[A-Za-z_]\w*|\*\*|\/\/|[=!<>]=|[-+*/%()<>,])/y
const mostWords = 500
const constants: ReadonlyMap<string, Value> = new Map<string, Value>([
  ...['True', 'TRUE', 'true'].map((name) => [name, true] as const),
  ...['False', 'FALSE', 'false'].map((name) => [name, false] as const),
  ...['None', 'NULL', 'null'].map((name) => [name, null] as const),
])
/** From loosest to tightest. */
const levels = [
  ['==', '!=', '<', '<=', '>', '>='],
  ['+', '-'],
  ['*', '/', '//', '%'],
] as const

/**
 * The values of an expression, or of several with commas between them. Throws a CodeError as its language would,
 * NotUnderstood for anything beyond arithmetic, texts and comparisons.
 */
export function evaluate(source: string, variables: Variables): readonly Value[] {
  const reader: Reader = { words: wordsOf(source), at: 0, variables }
  const values = readList(reader)
  if (reader.at < reader.words.length) throw new NotUnderstood()
  return values
}

interface Reader {
  words: readonly string[]
  at: number
  variables: Variables
}

function wordsOf(source: string): readonly string[] {
  const words: string[] = []
  const text = source.trim()
  word.lastIndex = 0
  while (word.lastIndex < text.length) {
    const found = word.exec(text)
    if (found === null || words.length >= mostWords) throw new NotUnderstood()
    words.push(found[1]!)
  }
  return words
}

function readList(reader: Reader): readonly Value[] {
  const values = [readLevel(reader, 0)]
  while (takes(reader, ',')) values.push(readLevel(reader, 0))
  return values
}

function readLevel(reader: Reader, level: number): Value {
  const operators: readonly string[] | undefined = levels[level]
  if (operators === undefined) return readSigned(reader)
  let left = readLevel(reader, level + 1)
  for (
    let next = reader.words[reader.at];
    next !== undefined && operators.includes(next);
    next = reader.words[reader.at]
  ) {
    reader.at += 1
    const right = readLevel(reader, level + 1)
    left = level === 0 ? compareValues(next, left, right) : calculate(next, left, right)
  }
  return left
}

function readSigned(reader: Reader): Value {
  if (takes(reader, '-')) return calculate('-', 0n, readSigned(reader))
  if (takes(reader, '+')) return readSigned(reader)
  const base = readOne(reader)
  return takes(reader, '**') ? calculate('**', base, readSigned(reader)) : base
}

function readOne(reader: Reader): Value {
  const next = reader.words[reader.at]
  if (next === undefined) throw new NotUnderstood()
  reader.at += 1
  if (/^\d+$/.test(next)) return BigInt(next)
  if (/^\d/.test(next)) return Number(next)
  if (/^["']/.test(next)) return textOf(next)
  if (next === '(') {
    const value = readLevel(reader, 0)
    if (!takes(reader, ')')) throw new NotUnderstood()
    return value
  }
  if (!/^[A-Za-z_]/.test(next)) throw new NotUnderstood()
  if (reader.words[reader.at] === '(') return callFunction(next, reader)
  const value = reader.variables.get(next) ?? constants.get(next)
  if (value === undefined) throw new CodeError('NameError', `name '${next}' is not defined`)
  return value
}

function callFunction(name: string, reader: Reader): Value {
  reader.at += 1
  const value = readLevel(reader, 0)
  if (!takes(reader, ')')) throw new NotUnderstood()
  if ((name === 'len' || name === 'nchar') && typeof value === 'string') return BigInt(value.length)
  if (name === 'str') return value === null ? 'None' : String(value)
  if (name === 'abs' && isNumber(value)) return value < 0 ? calculate('-', 0n, value) : value
  if (name === 'len') throw new CodeError('TypeError', `object of type '${typeOf(value)}' has no len()`)
  throw new NotUnderstood()
}

function takes(reader: Reader, wanted: string): boolean {
  if (reader.words[reader.at] !== wanted) return false
  reader.at += 1
  return true
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' }

function textOf(quoted: string): string {
  return quoted.slice(1, -1).replaceAll(/\\(.)/gs, (_all, letter: string) => escapes[letter] ?? letter)
}

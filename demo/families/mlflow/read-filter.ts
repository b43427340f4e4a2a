import { invalidParameter } from '../../http/platform-error.ts'
import { type FilterWord, filterWords } from './filter-words.ts'
import { isLike } from './like.ts'
import { fieldNamed, type SearchedField, type SearchedFields } from './searched-field.ts'

type Test<T> = (thing: T) => boolean

const numberTests: Readonly<Record<string, (left: number, right: number) => boolean>> = {
  '=': (left, right) => left === right,
  '!=': (left, right) => left !== right,
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
}

const textTests: Readonly<Record<string, (left: string, right: string) => boolean>> = {
  '=': (left, right) => left === right,
  '!=': (left, right) => left !== right,
  LIKE: isLike,
  ILIKE: (left, right) => isLike(left.toLowerCase(), right.toLowerCase()),
}

/**
 * `metrics.rmse < 1 and params.model = 'tree' and tags."made by" LIKE '%a%'`: comparisons joined by AND, there is
 * no OR. What lacks a field never matches. Empty matches all. Throws INVALID_PARAMETER_VALUE.
 */
export function readFilter<T>(filter: string, fields: SearchedFields<T>): Test<T> {
  const reader = { words: filterWords(filter), at: 0, filter }
  if (reader.words.length === 0) return () => true
  const tests = [readComparison(reader, fields)]
  while (reader.at < reader.words.length) {
    if (next(reader).text.toUpperCase() !== 'AND') throw invalidFilter(reader)
    tests.push(readComparison(reader, fields))
  }
  return (thing) => tests.every((test) => test(thing))
}

interface Reader {
  words: readonly FilterWord[]
  at: number
  filter: string
}

function readComparison<T>(reader: Reader, fields: SearchedFields<T>): Test<T> {
  const name = next(reader)
  if (name.kind !== 'name') throw invalidFilter(reader)
  const field = fieldNamed(name.text, fields)
  const operator = next(reader).text.toUpperCase()
  if (field.kind === 'number') return readNumberTest(reader, field, operator)
  if (operator === 'IN') return readListTest(reader, field, true)
  if (operator === 'NOT' && next(reader).text.toUpperCase() === 'IN') return readListTest(reader, field, false)
  const test = Object.hasOwn(textTests, operator) ? textTests[operator]! : null
  if (test === null) throw invalidParameter(`Invalid comparator '${operator.slice(0, 20)}' for the text ${name.text}.`)
  const wanted = next(reader)
  if (wanted.kind !== 'text') {
    throw invalidParameter(`Expected a quoted string value for ${name.text}. Found ${wanted.text}`)
  }
  return textTest(field, (value) => test(value, wanted.text))
}

function readNumberTest<T>(reader: Reader, field: SearchedField<T>, operator: string): Test<T> {
  const test = Object.hasOwn(numberTests, operator) ? numberTests[operator]! : null
  if (test === null) throw invalidParameter(`Invalid comparator '${operator.slice(0, 20)}' for a number.`)
  const { kind, text } = next(reader)
  if (kind !== 'number') throw invalidParameter(`Expected numeric value type for metric. Found ${text}`)
  const wanted = Number(text)
  return (thing) => {
    const value = field.of(thing)
    return typeof value === 'number' && test(value, wanted)
  }
}

/** `('a', 'b')` */
function readListTest<T>(reader: Reader, field: SearchedField<T>, inside: boolean): Test<T> {
  const wanted = new Set<string>()
  let mark = next(reader)
  if (mark.text !== '(') throw invalidFilter(reader)
  do {
    const { kind, text } = next(reader)
    if (kind !== 'text') throw invalidFilter(reader)
    wanted.add(text)
    mark = next(reader)
  } while (mark.kind === 'mark' && mark.text === ',')
  if (mark.kind !== 'mark' || mark.text !== ')') throw invalidFilter(reader)
  return textTest(field, (value) => wanted.has(value) === inside)
}

function textTest<T>(field: SearchedField<T>, test: (value: string) => boolean): Test<T> {
  return (thing) => {
    const value = field.of(thing)
    return typeof value === 'string' && test(value)
  }
}

function next(reader: Reader): FilterWord {
  const word = reader.words[reader.at]
  if (word === undefined) throw invalidFilter(reader)
  reader.at += 1
  return word
}

function invalidFilter({ filter }: Reader): Error {
  return invalidParameter(`Invalid clause(s) in filter string: ${filter.slice(0, 200)}`)
}

import type { JsonObject } from '#shared/json/exact-value.ts'
import { isJsonObject } from '#shared/json/exact-value.ts'
import { invalidParameter } from '../../http/platform-error.ts'
import { valuesAt } from './attributes.ts'
import { compare } from './compare-values.ts'

type Test = (resource: JsonObject) => boolean

const mostWords = 800

/**
 * `userName eq "x" and (active eq true or not emails[type eq "work"])`: what a resource has to be like.
 * Throws 400 for what is no filter.
 */
export function readFilter(filter: string): Test {
  const words = filter.match(/"(?:[^"\\]|\\.)*"|[()[\]]|[^\s()[\]"]+|"/g) ?? []
  if (words.length > mostWords) throw invalidParameter('The filter has more than 200 conditions.')
  const reader = { words, at: 0, filter }
  const test = readEither(reader)
  if (reader.at < words.length) throw notAFilter(reader)
  return test
}

interface Reader {
  words: readonly string[]
  at: number
  filter: string
}

function readEither(reader: Reader): Test {
  const left = readBoth(reader)
  if (!takes(reader, 'or')) return left
  const right = readEither(reader)
  return (resource) => left(resource) || right(resource)
}

function readBoth(reader: Reader): Test {
  const left = readOne(reader)
  if (!takes(reader, 'and')) return left
  const right = readBoth(reader)
  return (resource) => left(resource) && right(resource)
}

function readOne(reader: Reader): Test {
  if (takes(reader, 'not')) {
    const test = readOne(reader)
    return (resource) => !test(resource)
  }
  if (takes(reader, '(')) {
    const test = readEither(reader)
    demand(reader, ')')
    return test
  }
  return readCondition(reader)
}

function readCondition(reader: Reader): Test {
  const name = next(reader)
  if (!/^[A-Za-z$][\w$.:-]*$/.test(name)) throw notAFilter(reader)
  const path = name.replace(/^urn:.*:/, '').split('.')
  if (takes(reader, '[')) return readItemCondition(reader, path)
  const operator = next(reader).toLowerCase()
  if (operator === 'pr') return (resource) => valuesAt(resource, path).length > 0
  const test = compare(operator, readValue(reader))
  if (test === undefined) throw notAFilter(reader)
  // "Not equal" is about all values: somebody with two addresses is not "unequal" to one of them.
  if (operator === 'ne') return (resource) => valuesAt(resource, path).every(test)
  return (resource) => valuesAt(resource, path).some(test)
}

function readItemCondition(reader: Reader, path: readonly string[]): Test {
  const test = readEither(reader)
  demand(reader, ']')
  return (resource) => {
    const list = resource[path[0] ?? '']
    return Array.isArray(list) && list.some((item) => isJsonObject(item) && test(item))
  }
}

function readValue(reader: Reader): string {
  const word = next(reader)
  if (!word.startsWith('"')) return word
  if (word.length < 2 || !word.endsWith('"')) throw notAFilter(reader)
  return word.slice(1, -1).replaceAll(/\\(.)/g, '$1')
}

function takes(reader: Reader, word: string): boolean {
  if (reader.words[reader.at]?.toLowerCase() !== word) return false
  reader.at += 1
  return true
}

function demand(reader: Reader, word: string): void {
  if (!takes(reader, word)) throw notAFilter(reader)
}

function next(reader: Reader): string {
  const word = reader.words[reader.at]
  if (word === undefined) throw notAFilter(reader)
  reader.at += 1
  return word
}

function notAFilter({ filter }: Reader): Error {
  return invalidParameter(`Given filter operator is not supported or the filter is incomplete: ${filter.slice(0, 200)}`)
}

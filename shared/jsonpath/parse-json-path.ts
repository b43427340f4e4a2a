import type { Comparison, Operand, Query, Segment, Selector, Test } from './jsonpath.ts'
import { Reader } from './reader.ts'

const name = /[A-Za-z_\u0080-\u{10ffff}][\w\u0080-\u{10ffff}]*/uy
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const comparisons = ['==', '!=', '<=', '>=', '<', '>'] as const

/** Throws JsonPathError. */
export function parseJsonPath(text: string): Query {
  const reader = new Reader(text)
  reader.skip().need('$', 'A path begins with "$": that')
  const segments = readSegments(reader)
  if (!reader.skip().done) reader.fail('A segment such as .name, [0] or [*] is expected here.')
  return { from: '$', segments }
}

function readSegments(reader: Reader): Segment[] {
  const segments: Segment[] = []
  for (;;) {
    const before = reader.at
    reader.skip()
    if (reader.take('..')) segments.push({ descendant: true, selectors: readStep(reader) })
    else if (reader.take('.')) segments.push({ descendant: false, selectors: [readShort(reader)] })
    else if (reader.text[reader.at] === '[') segments.push({ descendant: false, selectors: readBracket(reader) })
    else {
      reader.at = before
      return segments
    }
  }
}

function readStep(reader: Reader): Selector[] {
  return reader.text[reader.at] === '[' ? readBracket(reader) : [readShort(reader)]
}

function readShort(reader: Reader): Selector {
  if (reader.take('*')) return { kind: 'wildcard' }
  const found = reader.match(name)
  return found === null ? reader.fail('A name or * is expected after the dot.') : { kind: 'name', name: found }
}

function readBracket(reader: Reader): Selector[] {
  reader.need('[')
  const selectors: Selector[] = []
  do {
    reader.skip()
    selectors.push(readSelector(reader))
    reader.skip()
  } while (reader.take(','))
  reader.need(']')
  return selectors
}

function readSelector(reader: Reader): Selector {
  if (reader.take('*')) return { kind: 'wildcard' }
  if (reader.take('?')) return { kind: 'filter', test: readOr(reader.skip()) }
  const quoted = reader.quoted()
  if (quoted !== null) return { kind: 'name', name: quoted }
  const start = reader.integer()
  const before = reader.at
  if (reader.skip().take(':')) {
    reader.skip()
    const end = reader.integer()
    const step = reader.skip().take(':') ? reader.skip().integer() : null
    return { kind: 'slice', start, end, step: step ?? 1 }
  }
  reader.at = before
  if (start === null) reader.fail('A name in quotes, a number, a slice, * or a filter ?… is expected here.')
  return { kind: 'index', index: start }
}

function readOr(reader: Reader): Test {
  let left = readAnd(reader)
  while (reader.skip().take('||')) left = { kind: 'or', left, right: readAnd(reader.skip()) }
  return left
}

function readAnd(reader: Reader): Test {
  let left = readBasic(reader)
  while (reader.skip().take('&&')) left = { kind: 'and', left, right: readBasic(reader.skip()) }
  return left
}

function readBasic(reader: Reader): Test {
  if (reader.take('!')) return { kind: 'not', test: readBasic(reader.skip()) }
  if (reader.take('(')) {
    const test = readOr(reader.skip())
    reader.skip().need(')')
    return test
  }
  const match = readMatch(reader)
  if (match) return match
  const from = reader.at
  const left = readOperand(reader)
  const before = reader.at
  const operator = reader.skip().take(...comparisons) as Comparison | null
  if (operator) {
    checkSingular(reader, left, from)
    const rightFrom = reader.skip().at
    const right = readOperand(reader)
    checkSingular(reader, right, rightFrom)
    return { kind: 'compare', operator, left, right }
  }
  reader.at = before
  if (left.kind === 'query') return { kind: 'exists', query: left.query }
  return reader.fail('A comparison such as == is expected here.')
}

function readMatch(reader: Reader): Test | null {
  const word = reader.take('match(', 'search(')
  if (!word) return null
  const value = readOperand(reader.skip())
  reader.skip().need(',')
  const pattern = readOperand(reader.skip())
  reader.skip().need(')')
  return { kind: 'match', whole: word === 'match(', value, pattern }
}

function readOperand(reader: Reader): Operand {
  const from = reader.take('@', '$')
  if (from) return { kind: 'query', query: { from: from as '@' | '$', segments: readSegments(reader) } }
  const quoted = reader.quoted()
  if (quoted !== null) return { kind: 'literal', json: JSON.stringify(quoted) }
  const call = reader.take('length(', 'count(', 'value(')
  if (call) return readCall(reader, call)
  const word = reader.take('true', 'false', 'null') ?? reader.match(number)
  return word
    ? { kind: 'literal', json: word }
    : reader.fail('A path with @ or $, a text in quotes, a number, true, false or null is expected here.')
}

function readCall(reader: Reader, call: string): Operand {
  const from = reader.skip().at
  const inner = readOperand(reader)
  reader.skip().need(')')
  if (call === 'length(') {
    checkSingular(reader, inner, from)
    return { kind: 'length', of: inner }
  }
  if (inner.kind !== 'query') return reader.fail('A path with @ or $ is expected here.', from)
  return { kind: call === 'count(' ? 'count' : 'value', query: inner.query }
}

/** Only what is one value at most can be compared. */
function checkSingular(reader: Reader, operand: Operand, from: number): void {
  if (operand.kind !== 'query') return
  const single = operand.query.segments.every(
    ({ descendant, selectors: [first, second] }) =>
      !descendant && second === undefined && (first?.kind === 'name' || first?.kind === 'index'),
  )
  if (!single) reader.fail('This path may give several values, and only one can be compared.', from)
}

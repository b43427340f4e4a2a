import type { Comparison, Operand, Query, Segment, Selector, Test } from './jsonpath.ts'
import { parseJsonPath } from './parse-json-path.ts'

const plainKey = /^[A-Za-z_]\w*$/

/** The jq filter that gives what the JSONPath selects, as one list. Throws JsonPathError. */
export function jsonPathToJq(text: string): string {
  const { segments } = parseJsonPath(text)
  const rooted = usesRoot(segments)
  return `${rooted ? '. as $root | ' : ''}[${queryText({ from: '@', segments })}]`
}

function usesRoot(segments: readonly Segment[]): boolean {
  return JSON.stringify(segments).includes('"from":"$"')
}

/** A query as a filter on `.`. */
function queryText({ from, segments }: Query): string {
  const start = from === '$' ? '$root' : '.'
  // Up to the first list the way is written as jq writes it: items are then fed one by one.
  const lead = segments.findIndex((segment) => !isName(segment))
  const plain = lead > 0 && from === '@' && isWildcard(segments[lead]!)
  const parts = plain
    ? [leading(segments.slice(0, lead)), ...segments.slice(lead + 1).map(segmentText)]
    : segments.map(segmentText)
  const whole = parts.filter((part) => part !== '')
  if (plain) return whole.join(' | ')
  if (segments.length > 0 && from === '@' && isWildcard(segments[0]!)) return ['.[]?', ...whole.slice(1)].join(' | ')
  return start === '.' && whole.length > 0 ? whole.join(' | ') : [start, ...whole].join(' | ')
}

function isName({ descendant, selectors: [first, second] }: Segment): boolean {
  return !descendant && second === undefined && first?.kind === 'name'
}

function isWildcard({ descendant, selectors: [first, second] }: Segment): boolean {
  return !descendant && second === undefined && first?.kind === 'wildcard'
}

function leading(segments: readonly Segment[]): string {
  const keys = segments.map(({ selectors: [first] }) => keyText((first as { name: string }).name))
  return `${keys.join('')}[]?`
}

function keyText(key: string): string {
  return plainKey.test(key) ? `.${key}?` : `.[${JSON.stringify(key)}]?`
}

function segmentText({ descendant, selectors }: Segment): string {
  const texts = selectors.map(selectorText)
  const own = texts.length === 1 ? texts[0]! : `(${texts.join(', ')})`
  return descendant ? `.. | ${own}` : own
}

function selectorText(selector: Selector): string {
  switch (selector.kind) {
    case 'name': {
      const key = JSON.stringify(selector.name)
      return `(objects | select(has(${key})) | .[${key}])`
    }
    case 'index': {
      const { index } = selector
      const needed = index < 0 ? -index : index + 1
      return `(arrays | select(length >= ${needed}) | .[${index}])`
    }
    case 'wildcard':
      return '.[]?'
    case 'slice':
      return sliceText(selector)
    case 'filter':
      return `(.[]? | select(${testText(selector.test)}))`
  }
}

function sliceText({ start, end, step }: Extract<Selector, { kind: 'slice' }>): string {
  if (step === 0) return 'empty'
  const place = (at: number) => (at >= 0 ? String(at) : `($n - ${-at})`)
  const within = (at: string, low: string, high: string) => `([[${at}, ${low}] | max, ${high}] | min)`
  const [from, to] =
    step > 0
      ? [within(place(start ?? 0), '0', '$n'), end === null ? '$n' : within(place(end), '0', '$n')]
      : [
          start === null ? '($n - 1)' : within(place(start), '-1', '($n - 1)'),
          end === null ? '-1' : within(place(end), '-1', '($n - 1)'),
        ]
  return `(arrays | . as $list | length as $n | $list[range(${from}; ${to}; ${step})])`
}

function testText(test: Test): string {
  switch (test.kind) {
    case 'or':
    case 'and':
      return `(${testText(test.left)} ${test.kind} ${testText(test.right)})`
    case 'not':
      return `(${testText(test.test)} | not)`
    case 'exists':
      return `(isempty(${queryText(test.query)}) | not)`
    case 'compare':
      return compareText(test.operator, operandText(test.left), operandText(test.right))
    case 'match': {
      const pattern = test.whole ? '"^(?:" + . + ")$"' : '.'
      return `([${operandText(test.pattern)} | strings | ${pattern}] as $pattern | [${operandText(test.value)} | strings | test($pattern[])] | any)`
    }
  }
}

/** Each side is a list of one value or none: nothing equals nothing, and only like is less than like. */
function compareText(operator: Comparison, left: string, right: string): string {
  const equal = `([${left}] == [${right}])`
  const less = (a: string, b: string) =>
    `([[${a}], [${b}]] | (map(map(type)) | . == [["number"], ["number"]] or . == [["string"], ["string"]]) and .[0][0] < .[1][0])`
  switch (operator) {
    case '==':
      return equal
    case '!=':
      return `(${equal} | not)`
    case '<':
      return less(left, right)
    case '>':
      return less(right, left)
    case '<=':
      return `(${less(left, right)} or ${equal})`
    case '>=':
      return `(${less(right, left)} or ${equal})`
  }
}

/** One value or none. */
function operandText(operand: Operand): string {
  switch (operand.kind) {
    case 'literal':
      return operand.json
    case 'query':
      return `(${queryText(operand.query)})`
    case 'length':
      return `(${operandText(operand.of)} | select(type == "string" or type == "array" or type == "object") | length)`
    case 'count':
      return `([${queryText(operand.query)}] | length)`
    case 'value':
      return `([${queryText(operand.query)}] | select(length == 1) | .[0])`
  }
}

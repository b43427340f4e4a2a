import { invalidParameter } from '../../http/platform-error.ts'

interface Described {
  id: () => string
  level: string
  /** Milliseconds since 1970. */
  at: number
}

type Test = (event: Described) => boolean

const mostConditions = 50

/**
 * `level in ('ERROR', 'WARN') and timestamp > '2026-01-15T09:00:00.000Z'`: what an event has to be like. Throws
 * INVALID_PARAMETER_VALUE for what is no filter.
 */
export function readEventFilter(filter: string): Test {
  if (filter.trim() === '') return () => true
  const conditions = filter.trim().split(/\sand\s/i)
  if (conditions.length > mostConditions) throw notAFilter(filter)
  const tests = conditions.map((condition) => readCondition(condition.trim(), filter))
  return (event) => tests.every((test) => test(event))
}

function readCondition(condition: string, filter: string): Test {
  const [, name, operator, value] = /^(level|id|timestamp)\s*(=|>=|<=|>|<|in\b)\s*(.+)$/is.exec(condition) ?? []
  const field = name?.toLowerCase()
  if (field === 'timestamp' && operator !== 'in') return readTime(operator!, quotedIn(value!, filter), filter)
  if (field === 'level' && operator?.toLowerCase() === 'in') {
    const list = /^\((.*)\)$/s.exec(value!.trim())?.[1]
    if (list === undefined) throw notAFilter(filter)
    const levels = list.split(',').map((each) => quotedIn(each, filter).toUpperCase())
    return ({ level }) => levels.includes(level)
  }
  if (operator !== '=' || (field !== 'level' && field !== 'id')) throw notAFilter(filter)
  const wanted = quotedIn(value!, filter)
  return field === 'id' ? ({ id }) => id() === wanted : ({ level }) => level === wanted.toUpperCase()
}

function readTime(operator: string, text: string, filter: string): Test {
  const time = Date.parse(text)
  if (Number.isNaN(time)) throw notAFilter(filter)
  if (operator === '=') return ({ at }) => at === time
  if (operator === '>') return ({ at }) => at > time
  if (operator === '>=') return ({ at }) => at >= time
  return operator === '<' ? ({ at }) => at < time : ({ at }) => at <= time
}

function quotedIn(text: string, filter: string): string {
  const found = /^'([^']*)'$/.exec(text.trim())?.[1]
  if (found === undefined) throw notAFilter(filter)
  return found
}

function notAFilter(filter: string): Error {
  return invalidParameter(
    `Invalid filter: ${filter.slice(0, 200)}. Conditions are level, id or timestamp, joined by AND, with values in single quotes.`,
  )
}

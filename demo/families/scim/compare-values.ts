import type { JsonValue } from '#shared/json/exact-value.ts'
import { textOf } from './attributes.ts'

/** The comparison of one SCIM operator with a wanted value, without regard to case; undefined for an unknown operator. */
export function compare(operator: string, wanted: string): ((value: JsonValue) => boolean) | undefined {
  const right = wanted.toLowerCase()
  const test = byOperator[operator]
  return test && ((value) => test(textOf(value).toLowerCase(), right))
}

const byOperator: Readonly<Record<string, (left: string, right: string) => boolean>> = Object.assign(
  Object.create(null) as Record<string, never>,
  {
    eq: (left: string, right: string) => left === right,
    ne: (left: string, right: string) => left !== right,
    co: (left: string, right: string) => left.includes(right),
    sw: (left: string, right: string) => left.startsWith(right),
    ew: (left: string, right: string) => left.endsWith(right),
    gt: (left: string, right: string) => left > right,
    ge: (left: string, right: string) => left >= right,
    lt: (left: string, right: string) => left < right,
    le: (left: string, right: string) => left <= right,
  },
)

import { filterTokens } from './tokens.ts'

const operators = new Set(['+', '-', '*', '/', '%', '+=', '-=', '*=', '/=', '%='])

/** These turn numbers into double precision; all else that jq does with a number keeps its digits. */
const functions = new Set(
  `add floor ceil round trunc rint nearbyint sqrt cbrt pow pow10 exp exp2 exp10 expm1 log log2 log10 log1p logb gamma lgamma
  tgamma frexp ldexp scalb scalbln significand drem fma fmin fmax fmod hypot modf sin cos tan asin acos atan atan2 sinh cosh
  tanh asinh acosh atanh fabs range gmtime localtime mktime todate dateadd datesub date strftime strflocaltime`.split(
    /\s+/,
  ),
)

/** Words after which any number of the answer may be meant, whatever its key. */
const reachesAll = new Set([
  '..',
  'to_entries',
  'with_entries',
  'map_values',
  'walk',
  'recurse',
  'paths',
  'getpath',
  'tostream',
  'add',
  'leaf_paths',
  'env',
  'scalars',
  'numbers',
])

export interface Calculation {
  /** Keys that the filter names. */
  keys: ReadonlySet<string>
  /** It may reach numbers under keys that it does not name. */
  everywhere: boolean
}

/** Whether a filter calculates, and with what. Null: it hands numbers on as they are. */
export function calculation(filter: string): Calculation | null {
  const tokens = filterTokens(filter) ?? []
  const keys = new Set<string>()
  let everywhere = false
  let calculates = false
  for (const [at, { kind, text }] of tokens.entries()) {
    if (kind === 'field') keys.add(text.slice(1))
    else if (kind === 'string') keys.add(text.slice(1, -1))
    if (kind === 'string' && text.includes('\\(')) {
      const inner = calculation(text.replaceAll(/^"|"$/g, '').replaceAll('\\(', ' (').replaceAll('\\', ' '))
      if (inner) {
        calculates = true
        everywhere = true
      }
    }
    const negative = text === '-' && !isOperand(tokens[at - 1]?.kind)
    if (kind === 'operator' && operators.has(text) && !negative) calculates = true
    if (kind === 'word' && functions.has(text)) calculates = true
    if (reachesAll.has(text)) everywhere = true
  }
  return calculates ? { keys, everywhere } : null
}

function isOperand(kind: string | undefined): boolean {
  return kind !== undefined && kind !== 'operator' && kind !== 'open'
}

/** Sign, digits and power of ten in one spelling: equal for `1.10` and `1.1`, `1e400` and `1E+400`. */
export function canonicalNumber(text: string): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^(-?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/.exec(text) ?? []
  const digits = `${whole}${fraction}`.replace(/^0+/, '')
  const significant = digits.replace(/0+$/, '')
  if (significant === '') return `${sign}0`
  return `${sign}${significant}e${Number(exponent) - fraction.length + digits.length - significant.length}`
}

/** False where double precision cannot hold the number as it is written. */
export function survivesDouble(text: string): boolean {
  if (text.length <= 15 && !/[eE]/.test(text)) return true
  const value = Number(text)
  return Number.isFinite(value) && canonicalNumber(String(value)) === canonicalNumber(text)
}

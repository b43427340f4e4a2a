import { CodeError } from './code-error.ts'

/** What the small languages here can hold: whole numbers, other numbers, texts, truth, and nothing. */
export type Value = bigint | number | string | boolean | null

const longest = 2000

const wholes: Readonly<Record<string, (left: bigint, right: bigint) => Value>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => Number(left) / Number(right),
  '//': floorDivide,
  '%': (left, right) => left - floorDivide(left, right) * right,
  '**': power,
}

const numbers: Readonly<Record<string, (left: number, right: number) => Value>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
  '//': (left, right) => Math.floor(left / right),
  '%': (left, right) => left - Math.floor(left / right) * right,
  '**': (left, right) => left ** right,
}

/** Throws a CodeError for what these two values cannot do. */
export function calculate(operator: string, left: Value, right: Value): Value {
  if (typeof left === 'string' && typeof right === 'string' && operator === '+') return short(left + right)
  if (typeof left === 'string' && typeof right === 'bigint' && operator === '*') return repeat(left, right)
  const bothWhole = typeof left === 'bigint' && typeof right === 'bigint'
  if (!isNumber(left) || !isNumber(right)) {
    throw new CodeError(
      'TypeError',
      `unsupported operand type(s) for ${operator}: '${typeOf(left)}' and '${typeOf(right)}'`,
    )
  }
  if (['/', '//', '%'].includes(operator) && Number(right) === 0)
    throw new CodeError('ZeroDivisionError', 'division by zero')
  if (bothWhole) return limited(wholes[operator]!(left, right))
  return numbers[operator]!(Number(left), Number(right))
}

/** Throws a CodeError where one is a text and the other a number. */
export function compareValues(operator: string, left: Value, right: Value): boolean {
  const equal = isNumber(left) && isNumber(right) ? Number(left) === Number(right) : left === right
  if (operator === '==') return equal
  if (operator === '!=') return !equal
  const comparable = (isNumber(left) && isNumber(right)) || (typeof left === 'string' && typeof right === 'string')
  if (!comparable) {
    throw new CodeError(
      'TypeError',
      `'${operator}' not supported between instances of '${typeOf(left)}' and '${typeOf(right)}'`,
    )
  }
  const less = left! < right!
  if (operator === '<') return less
  if (operator === '>=') return !less
  return operator === '>' ? !less && !equal : less || equal
}

export function typeOf(value: Value): string {
  if (value === null) return 'NoneType'
  return { bigint: 'int', number: 'float', string: 'str', boolean: 'bool' }[typeof value as 'bigint']
}

export function isNumber(value: Value): value is bigint | number {
  return typeof value === 'bigint' || typeof value === 'number'
}

function floorDivide(left: bigint, right: bigint): bigint {
  const whole = left / right
  return left % right !== 0n && left < 0n !== right < 0n ? whole - 1n : whole
}

function power(left: bigint, right: bigint): Value {
  if (right < 0n) return Number(left) ** Number(right)
  const digits = BigInt(left.toString().length)
  if (digits * right > BigInt(longest)) throw new CodeError('OverflowError', 'the result has too many digits')
  return left ** right
}

function limited(value: Value): Value {
  if (typeof value === 'bigint' && value.toString(16).length > longest) {
    throw new CodeError('OverflowError', 'the result has too many digits')
  }
  return value
}

function repeat(text: string, times: bigint): string {
  const count = Math.max(0, Number(times))
  if (text.length * count > longest) throw new CodeError('MemoryError', 'the text is too long')
  return text.repeat(count)
}

function short(text: string): string {
  if (text.length > longest) throw new CodeError('MemoryError', 'the text is too long')
  return text
}

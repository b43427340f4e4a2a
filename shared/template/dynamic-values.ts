/** What dynamic values are made from. */
export interface DynamicSources {
  /** Epoch milliseconds. */
  now: number
  /** So many random bytes. */
  random(count: number): Uint8Array
}

/** What there is, as it is suggested. */
export const dynamicValues: readonly { expression: string; meaning: string }[] = [
  { expression: '$uuid', meaning: 'a random UUID' },
  { expression: '$now', meaning: 'the time in UTC, as 2026-01-31T09:30:00.000Z' },
  { expression: '$today', meaning: 'the day in UTC, as 2026-01-31' },
  { expression: '$epochMs', meaning: 'milliseconds since 1970' },
  { expression: '$epochSeconds', meaning: 'seconds since 1970' },
  { expression: '$randomInt 1 100', meaning: 'a whole number from 1 to 100, both included' },
  { expression: '$randomHex 16', meaning: '16 random hexadecimal digits' },
  { expression: '$randomChoice a b c', meaning: 'one of the words that follow' },
]

/** As other tools call them. */
const aliases: Readonly<Record<string, string>> = {
  $guid: '$uuid',
  $randomUUID: '$uuid',
  $timestamp: '$epochSeconds',
  $isoTimestamp: '$now',
}

export const isDynamic = (name: string) => name.startsWith('$')

/** What an expression stands for, for people; null where there is no such value. */
export function dynamicMeaning(expression: string): string | null {
  const [written = '', ...words] = expression.split(' ')
  const name = aliases[written] ?? written
  if (dynamicValue(expression, { now: 0, random: (count) => new Uint8Array(count) }) === null) return null
  if (name === '$randomInt') return `a whole number from ${words[0] ?? '0'} to ${words[1] ?? '1000'}, both included`
  if (name === '$randomHex') return `${words[0] ?? '16'} random hexadecimal digits`
  if (name === '$randomChoice') return `one of ${words.join(', ')}`
  return dynamicValues.find((one) => one.expression === name)?.meaning ?? null
}

/** A fresh value for `$uuid`, `$randomInt 1 6` and so on; null where there is no such value or its words do not fit. */
export function dynamicValue(expression: string, { now, random }: DynamicSources): string | null {
  const [written = '', ...words] = expression.split(' ')
  const name = aliases[written] ?? written
  if (name === '$randomInt') return randomInteger(words, random)
  if (name === '$randomHex') return randomHex(words, random)
  if (name === '$randomChoice')
    return words.length === 0 ? null : (words[Number(below(BigInt(words.length), random))] ?? null)
  if (words.length > 0) return null
  switch (name) {
    case '$uuid':
      return uuid(random(16))
    case '$now':
      return new Date(now).toISOString()
    case '$today':
      return new Date(now).toISOString().slice(0, 10)
    case '$epochMs':
      return String(now)
    case '$epochSeconds':
      return String(Math.floor(now / 1000))
    default:
      return null
  }
}

const hexOf = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

function uuid(bytes: Uint8Array): string {
  const marked = bytes.map((byte, at) => (at === 6 ? (byte & 0x0f) | 0x40 : at === 8 ? (byte & 0x3f) | 0x80 : byte))
  return hexOf(marked).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** Any number of digits: beyond 2^53 they stay exact. */
function randomInteger(words: readonly string[], random: DynamicSources['random']): string | null {
  const [least = '0', most = '1000'] = words.length === 1 ? ['0', ...words] : words
  if (words.length > 2 || ![least, most].every((word) => /^-?\d{1,40}$/.test(word))) return null
  const [from, to] = [BigInt(least), BigInt(most)]
  return from > to ? null : String(from + below(to - from + 1n, random))
}

function randomHex(words: readonly string[], random: DynamicSources['random']): string | null {
  const [length = '16'] = words
  if (words.length > 1 || !/^[1-9]\d{0,3}$/.test(length)) return null
  return hexOf(random(Math.ceil(Number(length) / 2))).slice(0, Number(length))
}

/** Each as likely as the others: what would make some likelier is drawn again. */
function below(count: bigint, random: DynamicSources['random']): bigint {
  const size = Math.ceil(count.toString(16).length / 2)
  const all = 1n << BigInt(size * 8)
  const even = all - (all % count)
  for (;;) {
    const drawn = BigInt(`0x${hexOf(random(size))}`)
    if (drawn < even) return drawn % count
  }
}

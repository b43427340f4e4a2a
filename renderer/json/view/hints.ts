import type { ValueKind } from '../engine/tokens.ts'
import { base64Text } from './base64-text.ts'
import { stateMeaning } from './state-names.ts'

const safe = 2n ** 53n
const int64 = 2n ** 63n
const first = Date.UTC(2000, 0, 1)
const last = Date.UTC(2100, 0, 1)

const timeName =
  /(^|_)(time|times|timestamp|ts|at|date|created|updated|modified|started|ended|finished|expiry|expires|expiration|deadline|since|until|creation|modification)(_(ms|millis|milliseconds|s|sec|seconds|us|micros|ns|nanos|epoch))?$/
const durations: readonly (readonly [RegExp, number])[] = [
  [/_(ns|nanos|nanoseconds)$/, 1e-6],
  [/_(us|micros|microseconds)$/, 1e-3],
  [/(_(ms|millis|milliseconds|duration)|^duration)$/, 1],
  [/_(s|sec|secs|seconds)$/, 1000],
  [/_(mins|minutes)$/, 60_000],
  [/_hours$/, 3_600_000],
]
const sizes: readonly (readonly [RegExp, number])[] = [
  [/(^bytes(_|$)|_bytes(_|$)|^(file|content)_(size|length)$)/, 1],
  [/_(kb|kib)$/, 1024],
  [/_(mb|mib)$/, 1024 ** 2],
  [/_(gb|gib)$/, 1024 ** 3],
]

/** What a raw value means to a person, to stand beside it; null where nothing helps. Never in place of the value. */
export function hintFor(key: string | null, kind: ValueKind, text: string): string | null {
  const name = (key ?? '').replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase()
  const digits = kind === 'string' ? text.slice(1, -1) : text
  if (kind === 'string' && name === 'spark_version') return runtime(digits)
  if (kind === 'string') {
    const meaning = stateMeaning(name, digits) ?? base64Text(name, digits)
    if (meaning) return meaning
  }
  if (kind === 'null' || !/^-?\d{1,400}$/.test(digits)) return null
  const value = Number(digits)
  if (timeName.test(name)) {
    const time = utc(value)
    if (time) return time
  }
  if (kind === 'string') return null
  const exact = BigInt(digits)
  if (exact >= safe || exact <= -safe) {
    return exact < 2n * int64 && exact >= -int64 ? '64-bit, exact' : `${digits.replace('-', '').length} digits, exact`
  }
  const size = sizes.find(([pattern]) => pattern.test(name))
  if (size) return bytes(value, size[1])
  const duration = durations.find(([pattern]) => pattern.test(name))
  return duration ? span(value, duration[1]) : null
}

/** Epoch seconds, milli-, micro- or nanoseconds between 2000 and 2100, whichever is plausible. */
function utc(value: number): string | null {
  for (const perMs of [1, 1e3, 1e6, 1e-3]) {
    const ms = value / perMs
    if (ms >= first && ms < last) return `${new Date(ms).toISOString().slice(0, 19).replace('T', ' ')} UTC`
  }
  return null
}

const units: readonly (readonly [string, number])[] = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
  ['s', 1000],
]

/** The two largest units; null while the raw value already says it. */
function span(value: number, unit: number): string | null {
  const ms = Math.abs(value * unit)
  const at = units.findIndex(([, size]) => ms >= size)
  const large = units[at]
  if (!large || large[1] === unit) return null
  const whole = Math.floor(ms / large[1])
  const small = units[at + 1]
  const rest = small ? Math.floor((ms % large[1]) / small[1]) : 0
  if (!small) return `${Number((ms / 1000).toFixed(1))} s`
  return rest > 0 ? `${whole} ${large[0]} ${rest} ${small[0]}` : `${whole} ${large[0]}`
}

function bytes(value: number, unit: number): string | null {
  const all = value * unit
  const names = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB']
  const power = Math.min(Math.floor(Math.log2(Math.max(all, 1)) / 10), names.length - 1)
  if (1024 ** power <= unit) return null
  return `${Number((all / 1024 ** power).toFixed(1))} ${names[power]}`
}

function runtime(version: string): string | null {
  const found = /^(\d+\.\d+)\.x-(.*?)scala(\d+\.\d+)$/.exec(version)
  if (!found) return null
  const extras = found[2]!.split('-').filter(Boolean)
  const names: Readonly<Record<string, string>> = { cpu: 'CPU', gpu: 'GPU', ml: 'ML', photon: 'Photon', aarch64: 'ARM' }
  return [`Runtime ${found[1]}`, ...extras.map((extra) => names[extra] ?? extra), `Scala ${found[3]}`].join(', ')
}

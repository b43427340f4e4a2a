/** A point in time: milliseconds since 1970 and the nanoseconds beyond them. */
export interface TimeValue {
  ms: number
  nanos: number
}

const pattern =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9})\d*)?)?\s?(Z|UTC|[+-]\d\d(?::?\d\d)?)?)?$/i

function zoneMs(zone: string | undefined): number {
  if (!zone || /^[zu]/i.test(zone)) return 0
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0')
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2))
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000
}

/** Reads dates and times of ISO 8601, with `T` or a space; without a zone they are UTC. Null for every other text. */
export function readTime(text: string): TimeValue | null {
  const parts = pattern.exec(text)
  if (!parts) return null
  const [year, month, day, hour, minute, second] = parts.slice(1, 7).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  if (month < 1 || month > 12 || day < 1 || hour > 23 || minute > 59 || second > 59) return null
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  if (date.getUTCDate() !== day) return null
  const fraction = (parts[7] ?? '').padEnd(9, '0')
  const ms = date.getTime() + hour * 3_600_000 + minute * 60_000 + second * 1000 + Number(fraction.slice(0, 3))
  return { ms: ms - zoneMs(parts[8]), nanos: Number(fraction.slice(3)) }
}

/** Whether bytes begin as such a date does: cheap, and true for each text that `readTime` takes. */
export function looksLikeTime(bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from < 10 || to - from > 40) return false
  for (let at = 0; at < 10; at++) {
    const byte = bytes[from + at]!
    if (at === 4 || at === 7 ? byte !== 0x2d : byte < 0x30 || byte > 0x39) return false
  }
  const next = bytes[from + 10]
  return to - from === 10 || next === 0x54 || next === 0x20 || next === 0x74
}

const first = Date.UTC(2000, 0, 1)
const last = Date.UTC(2100, 0, 1)

/** Milliseconds, from epoch seconds, milli-, micro- or nanoseconds, whichever is plausible; NaN where none is. */
export function epochMs(value: number): number {
  for (const perMs of [1, 1e3, 1e6, 1e-3]) {
    const ms = value / perMs
    if (ms >= first && ms < last) return ms
  }
  return Number.NaN
}

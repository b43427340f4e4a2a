import { readFile } from 'node:fs/promises'
import { parseExact } from '#shared/json/exact-json.ts'
import { ExactNumber, isJsonObject, type JsonValue } from '#shared/json/exact-value.ts'
import type { Bodies } from '../bodies/bodies.ts'

/** Larger ones are compared byte by byte alone: reading them as values would hold up other calls. */
const largestRead = 1_000_000
const largest = 50_000_000

/** Whether two answers say the same: byte for byte, or as JSON in which only space and the order of members differ. */
export async function sameAnswer(
  before: Uint8Array,
  now: Awaited<ReturnType<Bodies['whole']>>,
): Promise<'same' | 'different' | 'unknown'> {
  if (now === null || now.size > largest) return 'unknown'
  const bytes = 'bytes' in now.at ? now.at.bytes : await readFile(now.at.path)
  if (Buffer.compare(before, bytes) === 0) return 'same'
  if (before.length > largestRead || bytes.length > largestRead) return 'different'
  return sameJson(text(before), text(bytes)) ? 'same' : 'different'
}

function sameJson(a: string, b: string): boolean {
  try {
    return sameValue(parseExact(a), parseExact(b))
  } catch {
    return false
  }
}

/** Numbers are the same when they are written the same. */
function sameValue(a: JsonValue, b: JsonValue): boolean {
  if (a instanceof ExactNumber) return b instanceof ExactNumber && a.text === b.text
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((one, at) => sameValue(one, b[at]!))
  if (!isJsonObject(a)) return a === b
  if (!isJsonObject(b)) return false
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => key in b && sameValue(a[key]!, b[key]!))
}

function text(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
}

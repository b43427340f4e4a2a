import type { ValueFacts } from '../engine/json-document.ts'
import { formatSize } from './format-size.ts'

/** "integer, int64", "string, 24 bytes", "object": what stands beside the path. */
export function valueType({ kind, number, size }: ValueFacts): string {
  if (kind === 'string') return size > 1026 ? `string, ${formatSize(size - 2)}` : 'string'
  if (kind !== 'number') return size > 1024 ? `${kind}, ${formatSize(size)}` : kind
  if (!/^-?\d+$/.test(number)) return /e/i.test(number) ? 'number, with exponent' : 'number, decimal'
  const value = BigInt(number)
  if (value >= -(2n ** 31n) && value < 2n ** 31n) return 'integer'
  return value >= -(2n ** 63n) && value < 2n ** 63n
    ? 'integer, int64'
    : `integer, ${number.replace('-', '').length} digits`
}

import { fingerprint } from './sequence.ts'

/** The UUID that always belongs to this text. */
export function uuidOf(text: string): string {
  const hex = fingerprint(text, 32)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`
}

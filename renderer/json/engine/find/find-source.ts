import type { EscapeMap } from '../escape-map.ts'
import type { Structure } from '../structure.ts'

/** What is searched: JSON up to `jsonEnd`, plain text from `textFrom` on. */
export interface FindSource {
  bytes: Uint8Array
  length: number
  structure: Structure
  escapes: EscapeMap
  jsonEnd: number
  textFrom: number
}

import { printExact } from '#shared/json/exact-json.ts'
import type { JsonObject } from '#shared/json/exact-value.ts'
import { invalidParameter } from '../../../http/platform-error.ts'

const mostCharacters = 100_000

/** Throws INVALID_PARAMETER_VALUE for what is too large to be kept in memory. */
export function demandSize(settings: JsonObject): void {
  if (printExact(settings).length > mostCharacters) {
    throw invalidParameter(`The object is larger than the ${mostCharacters} characters this workspace takes.`)
  }
}

import type { Parameters } from '../../http/parameters.ts'
import { invalidParameter } from '../../http/platform-error.ts'

const longestText = 16_000
const longestName = 256

/** A description or a comment; undefined where none is given. Throws INVALID_PARAMETER_VALUE for one too long. */
export function readText(parameters: Parameters, name: string, longest = longestText): string | undefined {
  const text = parameters.text(name)
  if (text !== undefined && text.length > longest) {
    throw invalidParameter(`${name} has no more than ${longest} characters.`)
  }
  return text
}

/** The name for a model. Throws INVALID_PARAMETER_VALUE. */
export function readModelName(parameters: Parameters, field: string): string {
  const name = parameters.requiredText(field)
  if (/[/:.]/.test(name)) throw invalidParameter(`The name '${name.slice(0, 200)}' must not have any of / : . in it.`)
  if (name.length > longestName) throw invalidParameter(`${field} has no more than ${longestName} characters.`)
  return name
}

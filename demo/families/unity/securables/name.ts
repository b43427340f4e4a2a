import type { Parameters } from '../../../http/parameters.ts'
import { invalidParameter } from '../../../http/platform-error.ts'

const longest = 255

/** Names are kept in lower case. Throws INVALID_PARAMETER_VALUE for what cannot be one. */
export function readName(parameters: Parameters, field: string): string {
  const name = parameters.requiredText(field)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: names hold none, which is what is checked.
  if (name.length > longest || /[\u0000-\u0020./\u007f]/.test(name)) {
    throw invalidParameter(
      `"${name.slice(0, 300)}" is not a valid name: names have up to ${longest} characters and no space, period, slash or control character.`,
    )
  }
  return name.toLowerCase()
}

import { AppError } from '#shared/errors.ts'
import { tokenVariable } from '#shared/model/environment.ts'
import { Secret } from './secret.ts'

/**
 * A secret out of what a person pasted: without the blanks and line ends around it and, for a token, without "Bearer ".
 * Throws `bad_input` where it cannot be one; the text itself is in no error.
 */
export function pastedSecret(name: string, pasted: string): Secret {
  const trimmed = pasted.trim()
  const value = name === tokenVariable ? trimmed.replace(/^(authorization:\s*)?bearer\s+/i, '') : trimmed
  const what = name === tokenVariable ? 'token' : 'secret'
  if (value === '' || /^bearer$/i.test(value)) throw new AppError('bad_input', `The ${what} is empty.`)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  if (/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(value)) {
    throw new AppError('bad_input', `The ${what} holds a line break or another control character.`, {
      likely: 'More than the value was copied.',
      remedy: `Copy the ${what} alone and paste it again.`,
    })
  }
  return new Secret(value)
}

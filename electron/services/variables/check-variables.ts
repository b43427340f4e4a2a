import { AppError } from '#shared/errors.ts'
import { VariableName } from '#shared/model/environment.ts'
import type { RequestVariable } from '#shared/model/request.ts'
import { plainSecretVariables } from '#shared/request/plain-secrets.ts'

/** Variables as they come into a file of the project. Throws `bad_input`, and `secret_in_file` for a credential as plain text. */
export function checkVariables(variables: readonly RequestVariable[]): void {
  const seen = new Set<string>()
  for (const { name } of variables) {
    const checked = VariableName.safeParse(name)
    if (!checked.success) throw new AppError('bad_input', `"${name}": ${checked.error.issues[0]?.message}`)
    if (seen.has(name)) throw new AppError('bad_input', `There are two variables "${name}".`)
    seen.add(name)
  }
  const places = plainSecretVariables(variables)
  if (places.length === 0) return
  throw new AppError(
    'secret_in_file',
    `Not saved: there is a token or password as plain text in ${places.join(', ')}.`,
    {
      likely: 'Files of a project are shared with others, by git for example.',
      remedy: 'Make it a secret: its value is kept in the keychain.',
      detail: { places },
    },
  )
}

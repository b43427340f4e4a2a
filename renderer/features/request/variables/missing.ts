import type { VariableState } from '#shared/model/environment.ts'
import type { Request } from '#shared/model/request.ts'
import { expandTemplate } from '#shared/template/resolve-template.ts'
import { builtIn } from './built-in.ts'

/** Every text of a request that variables are filled into when it is sent. */
function templates(request: Request): string[] {
  const { body, auth } = request
  const on = (rows: readonly { name: string; value?: string | undefined; enabled: boolean }[]) =>
    rows.filter((row) => row.enabled).flatMap((row) => [row.name, row.value ?? ''])
  const bodyTexts =
    body.type === 'json' || body.type === 'text'
      ? [body.text]
      : body.type === 'form' || body.type === 'multipart'
        ? on(body.fields)
        : []
  return [
    request.url,
    ...on(request.params),
    ...on(request.headers),
    ...(auth.type === 'bearer' ? [auth.token] : []),
    ...bodyTexts,
  ]
}

/** Names of the variables in a text that have no value, directly or through another variable. */
export function missingIn(text: string, variables: readonly VariableState[]): string[] {
  if (!text.includes('{{')) return []
  return expandTemplate(text, (name) => {
    const variable = variables.find((other) => other.name === name)
    const made = variable ?? builtIn(name)
    if (made && !variable) return made.state === 'set' ? { type: 'text', value: '' } : undefined
    if (variable?.state !== 'set') return undefined
    return variable.kind === 'secret' ? { type: 'secret' } : { type: 'plain', value: variable.value ?? '' }
  }).missing
}

/** The same for a whole request: each name once, in order of appearance. */
export function missingVariables(request: Request, variables: readonly VariableState[]): string[] {
  return [...new Set(templates(request).flatMap((text) => missingIn(text, variables)))]
}

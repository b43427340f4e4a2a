import { AppError } from '#shared/errors.ts'
import type { VariableState } from '#shared/model/environment.ts'
import type { Text } from '#shared/request/resolved-call.ts'
import { dynamicValues, isDynamic } from '#shared/template/dynamic-values.ts'
import { expandTemplate, type Variable } from '#shared/template/resolve-template.ts'
import { type Inputs, isInput } from './inputs.ts'

/** Fills templates of one request and remembers everything that stood for nothing. */
export interface TextResolver {
  /** `where` says for people in which part of the request the template stands. */
  resolve(template: string, where: string): Text
  /** Throws `unresolved_variables` when anything was missing, then `prompt_required`. */
  finish(): void
}

interface Missing {
  name: string
  where: string
}

export function createTextResolver(
  variables: readonly VariableState[],
  environment: string | null,
  inputs: Inputs,
): TextResolver {
  const known = new Map(variables.map((variable) => [variable.name, variable]))
  const missing: Missing[] = []
  const loops: string[][] = []

  function lookup(name: string): Variable | undefined {
    if (isInput(name)) return inputs.lookup(name)
    const variable = known.get(name)
    // Whether a secret is there is asked when it is needed: a locked keychain has an answer of its own.
    if (variable?.kind === 'secret') return environment === null ? undefined : { type: 'secret' }
    return variable?.value === undefined ? undefined : { type: 'plain', value: variable.value }
  }

  return {
    resolve(template, where) {
      if (!template.includes('{{')) return template === '' ? [] : [{ type: 'text', text: template }]
      const expanded = expandTemplate(template, lookup)
      for (const name of expanded.missing) missing.push({ name, where })
      loops.push(...expanded.loops)
      return expanded.parts
    },
    finish() {
      if (missing.length > 0) throw missingVariables(missing, environment)
      const loop = loops[0]
      if (!loop) return inputs.finish()
      throw new AppError(
        'unresolved_variables',
        `The variable ${loop[0]} leads back to itself or too deep: ${loop.join(' → ')}.`,
        {
          remedy: 'Give one of them a value without the next.',
          detail: { variables: loops.map((way) => ({ name: way[0], where: 'variables' })) },
        },
      )
    },
  }
}

function missingVariables(missing: readonly Missing[], environment: string | null): AppError {
  const names = [...new Set(missing.map(({ name }) => name))]
  const told = names.map((name) => {
    const places = [...new Set(missing.filter((one) => one.name === name).map(({ where }) => where))]
    return `{{${name}}} (${places.join(', ')})`
  })
  const message = `${names.length === 1 ? 'A variable has' : 'Variables have'} no value: ${told.join(', ')}.`
  const unknown = names.find(isDynamic)
  if (unknown !== undefined) {
    return new AppError('unresolved_variables', message, {
      likely: `There is no dynamic value {{${unknown}}}, or its words do not fit.`,
      remedy: `These can be filled in: ${dynamicValues.map(({ expression }) => `{{${expression}}}`).join(', ')}. To send the braces as they are, write \\{{${unknown}}}.`,
      detail: { variables: missing },
    })
  }
  const jobs = names.find((name) => /^(job|task|tasks|workspace|backfill|input)(\.|$)/.test(name))
  const asIs = jobs === undefined ? '' : ` To send the braces as they are, write \\{{${jobs}}}.`
  return new AppError('unresolved_variables', message, {
    likely:
      environment === null
        ? 'No environment is active.'
        : `The environment ${environment} does not have ${names.length === 1 ? 'it' : 'them'}.`,
    remedy:
      environment === null
        ? `Choose an environment that has ${names.length === 1 ? 'it' : 'them'}.${asIs}`
        : `Add ${names.length === 1 ? 'it' : 'them'} to the environment, or choose another one.${asIs}`,
    detail: { variables: missing },
  })
}

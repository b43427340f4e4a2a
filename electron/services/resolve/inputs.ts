import { randomBytes } from 'node:crypto'
import { AppError } from '#shared/errors.ts'
import type { SendStep } from '#shared/model/response.ts'
import { dynamicValue, isDynamic } from '#shared/template/dynamic-values.ts'
import { type Prompt, promptOf } from '#shared/template/prompts.ts'
import type { Variable } from '#shared/template/resolve-template.ts'

/** What a template gets that is no variable: values that are made anew with each send, and those that a person is asked for. */
export interface Inputs {
  /** undefined: there is no such value. The same expression gives the same value as long as these inputs are used. */
  lookup(name: string): Variable | undefined
  /** The answer to a secret prompt, by the name under which the template has it. */
  secret(name: string): string | undefined
  /** Throws `prompt_required`, naming all that is still to be asked. */
  finish(): void
  /** What was filled in, for the Log; of secret prompts nothing. */
  steps(): SendStep[]
}

export const isInput = (name: string) => isDynamic(name) || name.startsWith('?')

const mostTold = 50
const longestTold = 200

/**
 * For one send, with the answers that were given so far. `asVariables`: nothing is asked, a prompt becomes a secret of that name, as it is
 * for a snippet.
 */
export function createInputs(
  options: { values?: Readonly<Record<string, string>> | undefined; asVariables?: boolean } = {},
): Inputs {
  const answers = new Map(Object.entries(options.values ?? {}))
  const now = Date.now()
  const made = new Map<string, string>()
  const open = new Map<string, Prompt>()

  function dynamic(expression: string): Variable | undefined {
    const value = made.get(expression) ?? dynamicValue(expression, { now, random: randomBytes })
    if (value === null) return undefined
    made.set(expression, value)
    return { type: 'text', value }
  }

  function asked(prompt: Prompt): Variable {
    const { name, secret } = prompt
    if (options.asVariables) return { type: 'secret', name }
    const answer = answers.get(name)
    if (answer === undefined) {
      open.set(name, { name, secret: secret || (open.get(name)?.secret ?? false) })
      return { type: 'text', value: '' }
    }
    if (secret) return { type: 'secret', name: `?${name}` }
    made.set(`?${name}`, answer)
    return { type: 'text', value: answer }
  }

  return {
    lookup(name) {
      const prompt = promptOf(name)
      return prompt ? asked(prompt) : dynamic(name)
    },
    secret: (name) => (name.startsWith('?') ? answers.get(name.slice(1)) : undefined),
    finish() {
      if (open.size === 0) return
      const prompts = [...open.values()]
      const names = prompts.map(({ name }) => name).join(', ')
      throw new AppError('prompt_required', `This request asks for ${names}.`, {
        remedy: 'Send again and give a value; on the command line with --set NAME=VALUE.',
        detail: { prompts },
      })
    },
    steps: () =>
      [...made].slice(0, mostTold).map(([expression, value]) => ({
        name: 'Filled in',
        state: 'ok' as const,
        text: `{{${expression}}} is ${value.length > longestTold ? `${value.slice(0, longestTold)}…` : value}`,
        ms: null,
      })),
  }
}

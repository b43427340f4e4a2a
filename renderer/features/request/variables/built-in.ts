import type { VariableState } from '#shared/model/environment.ts'
import { dynamicMeaning, dynamicValues, isDynamic } from '#shared/template/dynamic-values.ts'
import { promptOf } from '#shared/template/prompts.ts'

/** What is no variable but is filled in all the same, described as one; undefined for anything else. */
export function builtIn(name: string): VariableState | undefined {
  const prompt = promptOf(name)
  if (prompt) {
    const value = prompt.secret ? 'asked for at Send, and kept nowhere' : 'asked for at Send'
    return { name, kind: 'plain', state: 'set', value, origin: 'a prompt' }
  }
  if (!isDynamic(name)) return undefined
  const meaning = dynamicMeaning(name)
  if (meaning === null) return { name, kind: 'plain', state: 'missing', origin: 'no dynamic value that Trowel knows' }
  return { name, kind: 'plain', state: 'set', value: meaning, origin: 'a dynamic value, new with each send' }
}

/** Offered behind the variables. */
export const builtInNames: readonly string[] = dynamicValues.map(({ expression }) => expression)

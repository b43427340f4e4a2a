import { useMemo } from 'react'
import type { VariableState } from '#shared/model/environment.ts'
import { useVariables } from '../../../session/environment.ts'
import { builtIn, builtInNames } from './built-in.ts'

export interface VariableStates {
  /** How a chip looks: nothing is called missing before the variables are known. */
  look(name: string): 'set' | 'missing' | 'secret'
  find(name: string): VariableState | undefined
  all: readonly VariableState[]
  /** What is offered behind two braces. */
  names: readonly string[]
  ready: boolean
}

export function useVariableStates(): VariableStates {
  const { variables, ready } = useVariables()
  return useMemo(() => {
    const byName = new Map(variables.map((variable) => [variable.name, variable]))
    return {
      all: variables,
      names: [...byName.keys(), ...builtInNames],
      ready,
      find: (name) => byName.get(name) ?? builtIn(name),
      look(name) {
        const variable = byName.get(name) ?? builtIn(name)
        if (ready && variable?.state !== 'set') return 'missing'
        return variable?.kind === 'secret' ? 'secret' : 'set'
      },
    }
  }, [variables, ready])
}

/** For fields in which no variable may stand. */
export const noVariables: VariableStates = {
  all: [],
  names: [],
  ready: false,
  find: () => undefined,
  look: () => 'set',
}

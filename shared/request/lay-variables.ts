import type { VariableState } from '../model/environment.ts'
import { hostVariable, tokenVariable } from '../model/known-variables.ts'

/** Host and token belong to the environment alone: its name and colour tell where a request goes. */
export function isOfEnvironment(name: string): boolean {
  return name === hostVariable || name === tokenVariable
}

/** Lays variables over each other, the narrowest first: of several with one name the first counts, and tells what it hides. */
export function layVariables(layers: readonly (readonly VariableState[])[]): VariableState[] {
  const found = new Map<string, VariableState>()
  for (const state of layers.flat()) {
    const narrower = found.get(state.name)
    if (!narrower) found.set(state.name, state)
    else if (narrower.origin !== state.origin)
      found.set(state.name, { ...narrower, hides: [...(narrower.hides ?? []), state.origin] })
  }
  return [...found.values()]
}

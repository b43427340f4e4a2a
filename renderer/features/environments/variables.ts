import { type Environment, type EnvironmentVariable, hostVariable } from '#shared/model/environment.ts'

/** The value of a plain variable; undefined for a secret one and for none. */
export function plainValue(environment: Environment, name: string): string | undefined {
  const variable = environment.variables.find((one) => one.name === name)
  return variable && 'value' in variable ? variable.value : undefined
}

export interface HasVariables {
  variables: EnvironmentVariable[]
}

/** Sets a plain variable where it stands, or adds it; the host goes first. */
export function withValue<T extends HasVariables>(environment: T, name: string, value: string): T {
  const at = environment.variables.findIndex((one) => one.name === name)
  const variable = { name, value }
  if (at >= 0) return { ...environment, variables: environment.variables.with(at, variable) }
  const variables = name === hostVariable ? [variable, ...environment.variables] : [...environment.variables, variable]
  return { ...environment, variables }
}

export function withoutVariable<T extends HasVariables>(environment: T, name: string): T {
  return { ...environment, variables: environment.variables.filter((one) => one.name !== name) }
}

export function renameVariable<T extends HasVariables>(environment: T, from: string, to: string): T {
  return {
    ...environment,
    variables: environment.variables.map((one) => (one.name === from ? { ...one, name: to } : one)),
  }
}

/** "NAME", "NAME_2" …: one that is free. */
export function freeName(taken: readonly string[], wanted: string, separator = '_'): string {
  if (!taken.includes(wanted)) return wanted
  for (let count = 2; ; count++) {
    const name = `${wanted}${separator}${count}`
    if (!taken.includes(name)) return name
  }
}

/** Plain variables that other environments have and this one lacks, each with the names of those. */
export function setElsewhere(
  environment: Environment,
  all: readonly Environment[],
): { name: string; where: string[] }[] {
  const own = new Set([hostVariable, ...environment.variables.map((one) => one.name)])
  const found = new Map<string, string[]>()
  for (const other of all) {
    for (const variable of other.variables) {
      if ('value' in variable && !own.has(variable.name)) {
        found.set(variable.name, [...(found.get(variable.name) ?? []), other.name])
      }
    }
  }
  return [...found].map(([name, where]) => ({ name, where }))
}

import type { EnvironmentVariable } from '#shared/model/environment.ts'

/** The list with this variable: in the place of the one of its name, or as the last. */
export function withVariable(
  list: readonly EnvironmentVariable[],
  variable: EnvironmentVariable,
): EnvironmentVariable[] {
  const at = list.findIndex(({ name }) => name === variable.name)
  return at < 0 ? [...list, variable] : list.with(at, variable)
}

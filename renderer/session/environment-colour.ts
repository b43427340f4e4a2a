import type { EnvironmentColour } from '#shared/model/environment.ts'

/** The CSS colour of an environment, as the tokens know it. */
export function environmentColour(colour: EnvironmentColour): string {
  return `var(--env-${colour})`
}

import type { Parameters } from '../../http/parameters.ts'
import { invalidParameter } from '../../http/platform-error.ts'

export const stages = ['None', 'Staging', 'Production', 'Archived'] as const

export type Stage = (typeof stages)[number]

/** In any case of letters. Throws INVALID_PARAMETER_VALUE. */
export function stageNamed(text: string): Stage {
  const stage = stages.find((each) => each.toLowerCase() === text.toLowerCase())
  if (stage === undefined) {
    throw invalidParameter(
      `Invalid Model Version stage: ${text.slice(0, 100)}. Value must be one of ${stages.join(', ')}.`,
    )
  }
  return stage
}

export function readStage(parameters: Parameters): Stage {
  return stageNamed(parameters.requiredText('stage'))
}

/** In use: such versions are neither deleted nor renamed. */
export function isInUse(stage: Stage): boolean {
  return stage === 'Staging' || stage === 'Production'
}

import type { Tags } from '../mlflow/tags.ts'
import type { Stage } from './stage.ts'
import type { TransitionRequest } from './transition-request.ts'

/** A name under which versions are registered. Times are in milliseconds since 1970. */
export interface Model {
  /** 32 hexadecimal digits, by which permissions name it. */
  id: string
  name: string
  description: string
  user: string
  tags: Tags
  /** The oldest first. */
  versions: ModelVersion[]
  /** Numbers are not used again. */
  nextNumber: number
  created: number
  updated: number
}

export interface ModelVersion {
  number: number
  description: string
  user: string
  /** Where it was registered from. */
  source: string
  runId: string
  runLink: string
  stage: Stage
  /** Since when it is in its stage. */
  stageSince: number
  tags: Tags
  /** The open ones. */
  requests: TransitionRequest[]
  created: number
  updated: number
}

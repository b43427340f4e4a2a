import type { JsonObject } from '#shared/json/exact-value.ts'

export type JobsVersion = '2.0' | '2.1' | '2.2'

/** How its tasks are shown by version 2.0: the one task in the settings themselves, or a list. */
export type JobFormat = 'SINGLE_TASK' | 'MULTI_TASK'

export interface Job {
  /** Digits. */
  id: string
  creator: string
  /** Milliseconds since 1970. */
  created: number
  /** In the form of versions 2.1 and 2.2, whichever version they came by. */
  settings: JsonObject
  format: JobFormat
  /** Since when it has a life by its schedule, in milliseconds since 1970. */
  since: number
  /** When it starts by itself next, by these settings; null before anybody asked. */
  due: { settings: JsonObject; at: number } | null
}

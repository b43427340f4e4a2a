import type { JsonObject } from '#shared/json/exact-value.ts'

export interface Pipeline {
  id: string
  /** What `spec` shows, without the id. */
  spec: JsonObject
  /** Texts by name, for its updates. */
  parameters: JsonObject | null
  runAs: JsonObject
  creator: string
  /** Milliseconds since 1970. */
  lastModified: number
  /** Oldest first. */
  updates: Update[]
  /** What people did to it, oldest first. */
  actions: { at: number; message: string }[]
}

/** One run of a pipeline. All of its life follows from what is written here at its start, and from `stopped`. */
export interface Update {
  id: string
  /** Milliseconds since 1970, both; null as long as nobody stops it. */
  created: number
  stopped: number | null
  cause: string
  /** The fields of the request that started it. */
  asked: JsonObject
  /** The settings of the pipeline at the start. */
  config: JsonObject
  /** Names of the tables that it refreshes. */
  datasets: readonly string[]
  /** What it ends with instead of success. */
  fault: Fault | null
}

export interface Fault {
  /** Before anything runs, or in the middle of the data. */
  during: 'INITIALIZING' | 'RUNNING'
  className: string
  message: string
}

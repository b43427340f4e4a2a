import type { ErrorData } from '#shared/errors.ts'

/** What a thread can be asked: functions of one plain value each. */
export type Calls<C> = { [N in keyof C]: (input: never) => unknown }

/** `stop` ends the call that is under way, and leaves the thread as it was. */
export type ToThread = { type: 'stop' } | { type: 'call'; name: PropertyKey; input: unknown }

export type FromThread =
  | { type: 'done'; value: unknown }
  | { type: 'failed'; error: ErrorData }
  /** A mistake of ours, whole. */
  | { type: 'broken'; error: Error }
  | { type: 'progress'; done: number; total: number }

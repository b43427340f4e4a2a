import type { ErrorData } from '../errors.ts'

/** One call yields any number of progress frames and then exactly one result or error frame. */
export type Frame =
  | { type: 'progress'; value: unknown }
  | { type: 'result'; value: unknown }
  | { type: 'error'; error: ErrorData }

/** The one push: what a domain's queries return may differ from now on. */
export interface ChangedEvent {
  type: 'changed'
  domain: string
}

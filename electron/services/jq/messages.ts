import type { JqFailure, JqPlace, JqRounding } from '#shared/model/jq.ts'

/** Where the bytes of a body are. */
export type JqSource = { path: string } | { bytes: Uint8Array }

export interface JqJob {
  source: JqSource
  filter: string
  /** Blanks a level; null: one line an output. */
  indent: number | null
  /** Texts without quotes and escapes, as `jq -r`. */
  raw: boolean
  /** Tries item by item first. */
  stream: boolean
  /** Bytes that were posted and not yet taken over: the thread waits when they are many. */
  pending: SharedArrayBuffer
}

/** What a thread says, in this order: any number of pieces and news, then one `done` or `refused`. */
export type FromThread =
  | { type: 'piece'; bytes: Uint8Array<ArrayBuffer> }
  /** What was written so far does not count. */
  | { type: 'again' }
  | { type: 'progress'; read: number; outputs: number }
  | { type: 'done'; facts: JqFacts }
  | { type: 'refused'; reason: JqRefusal; places: JqPlace[]; text: string }

export type JqRefusal = 'filter' | 'memory' | 'depth' | 'output'

export interface JqFacts {
  outputs: number | null
  failure: JqFailure | null
  rounding: JqRounding | null
  /** What `debug` and `stderr` wrote. */
  said: string
  streamed: boolean
  /** The thread holds so much memory that it should go. */
  heavy: boolean
}

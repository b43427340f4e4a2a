import { z } from 'zod'
import { errorCodes } from '../errors.ts'
import { HistoryEntry } from './history.ts'

/** What was sent from a start to an end, with one's own notes between. */
export const JournalSession = z.object({
  id: z.number().int(),
  name: z.string(),
  /** At most one runs: what is sent then is in it. */
  state: z.enum(['running', 'paused', 'ended']),
  /** Epoch milliseconds. */
  startedAt: z.number().int(),
  /** Of the last pause or end; null while it runs. */
  stoppedAt: z.number().int().nullable(),
  sends: z.number().int(),
  notes: z.number().int(),
  bookmarks: z.number().int(),
})
export type JournalSession = z.output<typeof JournalSession>

/** One line of a session: a send, or a note between sends. A note at a send is the entry's own. */
export const JournalItem = z.discriminatedUnion('type', [
  z.object({ type: z.literal('send'), id: z.number().int(), bookmarked: z.boolean(), entry: HistoryEntry }),
  z.object({ type: z.literal('note'), id: z.number().int(), text: z.string() }),
])
export type JournalItem = z.output<typeof JournalItem>

const Outcome = z.object({
  /** null: there was no answer. */
  status: z.number().int().nullable(),
  error: z.enum(errorCodes).nullable(),
  /** Milliseconds. */
  total: z.number(),
})

/** What came of a request when it was sent again. */
export const ReplayResult = z.object({
  /** The line of the session. */
  item: z.number().int(),
  method: z.string(),
  /** As it was sent the first time. */
  url: z.string(),
  before: Outcome,
  /** null: it was not sent again, `skipped` says why. */
  now: Outcome.nullable(),
  skipped: z.string().nullable(),
  /** `unknown`: not compared, or one of the two is not kept. */
  answer: z.enum(['same', 'different', 'unknown']),
  /** In the history: the first send, and this one. */
  entry: z.number().int(),
  entryNow: z.number().int().nullable(),
})
export type ReplayResult = z.output<typeof ReplayResult>

import { z } from 'zod'
import { HistoryDetail, HistoryEntry, HistoryFigures } from '../model/history.ts'
import { command, domain, query } from './build.ts'

const Id = z.number().int().positive()

/** What is asked for; everything that is null or empty does not narrow. */
export const HistoryFilter = z.object({
  /** Every word must begin a word of the URL, the request body, the answer or the note. */
  text: z.string().max(1000),
  /** First digit of the status; `failed`: without an answer. */
  status: z.enum(['1', '2', '3', '4', '5', 'failed']).nullable(),
  operationId: z.string().nullable(),
  environment: z.string().nullable(),
  /** Epoch milliseconds of the start, `to` excluded: a day is these two. */
  from: z.number().int().nullable(),
  to: z.number().int().nullable(),
  pinned: z.boolean(),
})
export type HistoryFilter = z.output<typeof HistoryFilter>

export const Removed = z.object({
  /** Names what was removed, for `restore`. */
  removal: z.number().int(),
  count: z.number().int(),
})

/** Every send of this data folder, newest first. */
export const history = domain('history', {
  list: query({
    input: z.object({
      filter: HistoryFilter,
      /** Goes on after this entry; null: from the newest one. */
      before: Id.nullable(),
      limit: z.number().int().min(1).max(500),
    }),
    output: z.object({ entries: z.array(HistoryEntry), next: Id.nullable() }),
  }),
  /** `not_found` when it was removed meanwhile. */
  entry: query({ input: z.object({ id: Id }), output: HistoryDetail }),
  /** The kept bytes of an answer as a new body, which is to be released; empty where none are kept: the entry says why. */
  body: command({ input: z.object({ id: Id }), output: z.object({ bodyId: z.string(), size: z.number().int() }) }),
  setPinned: command({ input: z.object({ id: Id, pinned: z.boolean() }), output: z.null() }),
  setNote: command({ input: z.object({ id: Id, note: z.string().max(4000) }), output: z.null() }),
  remove: command({ input: z.object({ ids: z.array(Id).max(10_000) }), output: Removed }),
  /** Removes all that is neither pinned nor in a session of the journal. */
  purge: command({ input: z.null(), output: Removed }),
  /** Undoes a removal, for ten minutes. */
  restore: command({ input: z.object({ removal: z.number().int() }), output: z.null() }),
  figures: query({ input: z.null(), output: HistoryFigures }),
  /** Erases at once and for good what was removed and what is beyond the limits, and gives the space back. */
  erase: command({
    input: z.null(),
    output: HistoryFigures,
    progress: z.object({ done: z.number().int(), total: z.number().int() }),
  }),
})

import { z } from 'zod'
import { JournalItem, JournalSession, ReplayResult } from '../model/journal.ts'
import { command, domain, query } from './build.ts'
import { Removed } from './history.ts'

const Id = z.number().int().positive()
const Name = z.string().trim().min(1, { error: 'A session needs a name.' }).max(200)
const Note = z.string().trim().min(1, { error: 'A note needs words.' }).max(20_000)

/** Whose answers stand in a report. */
const ReportAnswers = z.enum(['none', 'bookmarked', 'all'])

/** Sessions of exploring: what was sent while they ran, in its order, with notes and bookmarks. Tokens in names and notes are taken out. */
export const journal = domain('journal', {
  /** Newest first. */
  sessions: query({ input: z.null(), output: z.array(JournalSession) }),
  /** In the order of sending; `after` goes on from where `next` pointed. `not_found` when the session was deleted. */
  items: query({
    input: z.object({ session: Id, after: z.number().int().nullable(), limit: z.number().int().min(1).max(500) }),
    output: z.object({ items: z.array(JournalItem), next: z.number().int().nullable() }),
  }),
  /** Begins a session; one that runs is paused. */
  start: command({ input: z.object({ name: Name }), output: JournalSession }),
  /** `running` goes on with a session, also with one that has ended; another that runs is paused. */
  setState: command({
    input: z.object({ session: Id, state: JournalSession.shape.state }),
    output: JournalSession,
  }),
  rename: command({ input: z.object({ session: Id, name: Name }), output: z.null() }),
  /** What was sent stays in the history. */
  remove: command({ input: z.object({ session: Id }), output: Removed }),
  /** Takes lines out of their session; notes are gone with it, sends stay in the history. */
  removeItems: command({ input: z.object({ items: z.array(Id).max(10_000) }), output: Removed }),
  /** Undoes a removal, for ten minutes. */
  restore: command({ input: z.object({ removal: z.number().int() }), output: z.null() }),
  /** Below a line, or at the end. */
  addNote: command({
    input: z.object({ session: Id, text: Note, after: Id.nullable() }),
    output: z.object({ item: z.number().int() }),
  }),
  setNote: command({ input: z.object({ item: Id, text: Note }), output: z.null() }),
  setBookmarked: command({ input: z.object({ item: Id, bookmarked: z.boolean() }), output: z.null() }),
  /** Writes a session as one file, kept as a body, which is then downloaded and released. No secret is in it, and no script. */
  export: command({
    input: z.object({ session: Id, form: z.enum(['markdown', 'html']), answers: ReportAnswers }),
    output: z.object({ bodyId: z.string(), size: z.number().int(), name: z.string() }),
    progress: z.object({ done: z.number().int(), total: z.number().int() }),
  }),
  /**
   * Sends the requests of a session again, one after the other. Those that are no GET, HEAD or OPTIONS are left out unless
   * `changes` is `send`, which counts as confirmed. What cannot be sent as it was is left out too and says why.
   */
  replay: command({
    input: z.object({
      session: Id,
      environment: z.string().nullable(),
      changes: z.enum(['skip', 'send']),
      compareAnswers: z.boolean(),
    }),
    output: z.object({ results: z.array(ReplayResult) }),
    progress: z.object({ done: z.number().int(), total: z.number().int(), result: ReplayResult.nullable() }),
  }),
})

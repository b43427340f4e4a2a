import { z } from 'zod'
import { CollectionPath } from './collection.ts'
import { HistoryLimits } from './history.ts'
import { Request } from './request.ts'

/** A request while it is edited: a method half typed is kept too, and only refused at Send. */
const Draft = Request.extend({ method: z.string() })

/** What people say of a request: text in Markdown, and words to find it by. */
export const Notes = z.object({ docs: z.string(), tags: z.array(z.string()) })
export type Notes = z.output<typeof Notes>

/** An open request. `title` is shown on the tab; null: made from method and path. */
export const SessionTab = z.object({
  id: z.string(),
  title: z.string().nullable(),
  request: Draft,
  /** Italic and replaced by the next opened endpoint until it is edited. */
  preview: z.boolean(),
  dirty: z.boolean(),
  /** Not there: none were written here, and those of the file stay. */
  notes: Notes.optional(),
  /** Which pane of the request is in front: params, body, headers, auth, docs, notes, snippet. */
  pane: z.string(),
  /** The saved request that it is an edit of, as it was last read or written. */
  saved: z.object({ path: CollectionPath, hash: z.string() }).optional(),
})
export type SessionTab = z.output<typeof SessionTab>

/** What comes back after a restart or a crash. */
export const Session = z.object({
  tabs: z.array(SessionTab),
  activeTab: z.string().nullable(),
  /** Operation ids. `recent` is newest first. */
  favourites: z.array(z.string()),
  recent: z.array(z.string()),
  /** Sizes, chosen sections and the like, by name; owned by the page. */
  layout: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
})
export type Session = z.output<typeof Session>

/** `turn` counts the saves of one page, so that an earlier one that comes late is known for what it is. */
export const SessionSave = z.object({ session: Session, page: z.string().max(64), turn: z.number().int() })
export type SessionSave = z.output<typeof SessionSave>

export const Settings = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  contrast: z.enum(['system', 'more']),
  responseSide: z.enum(['below', 'right']),
  /** Not there: the usual ones. */
  history: HistoryLimits.optional(),
})
export type Settings = z.output<typeof Settings>
export { defaultSettings } from './default-settings.ts'

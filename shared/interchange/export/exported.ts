import type { Imported, ImportNote } from '../imported.ts'

/** What goes out: the same form that importers answer. Values of secret variables are never read. */
export type Exported = Pick<Imported, 'collections' | 'environments'>

/** A file to be saved. */
export interface ExportedFile {
  /** What it holds, for people: its name is made from it. */
  title: string
  /** With its dot: `.postman_collection.json`. */
  ending: string
  text: string
}

/** What a writer makes of it, and what could not be carried over. */
export interface ExportResult {
  files: ExportedFile[]
  notes: ImportNote[]
}

/** Tells what could not be carried over; `place` names things from the outside in. */
export type Note = (place: string, kind: ImportNote['kind'], message: string) => void

/** What a note says of a request that is in no file. */
export function leftOut(why: string): string {
  return `The request was left out: ${why}`
}

/** How many requests are in no file. */
export function countLeftOut(notes: readonly ImportNote[]): number {
  return notes.filter(({ kind, message }) => kind === 'dropped' && message.startsWith(leftOut(''))).length
}

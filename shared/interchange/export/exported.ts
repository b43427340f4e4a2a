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

import type { Request } from '../model/request.ts'

/** What an importer found. Nothing has been sent, run or written. */
export interface Imported {
  collections: ImportedCollection[]
  environments: ImportedEnvironment[]
  notes: ImportNote[]
}

export interface ImportedCollection {
  name: string
  docs?: string
  variables: ImportedVariable[]
  items: ImportedItem[]
}

export type ImportedItem = ImportedFolder | ImportedRequest

export interface ImportedFolder {
  type: 'folder'
  name: string
  docs?: string
  variables: ImportedVariable[]
  items: ImportedItem[]
}

/** Auth that the source lets folders hand down is already in its requests. */
export interface ImportedRequest {
  type: 'request'
  name: string
  docs?: string
  tags?: string[]
  request: Request
}

export interface ImportedVariable {
  name: string
  value: string
  /** Looks like a credential: offered to the keychain, never written to a file. */
  secret: boolean
}

export interface ImportedEnvironment {
  name: string
  variables: ImportedVariable[]
}

export type ImportNoteKind = 'dropped' | 'changed' | 'secret' | 'script' | 'file' | 'host'

/** What could not be carried over, or deserves a look. */
export interface ImportNote {
  /** Where in the source: names from the outside in, for example `Clusters / Get / auth`. */
  place: string
  kind: ImportNoteKind
  message: string
  /** What was left out, for reading: a script. */
  text?: string
}

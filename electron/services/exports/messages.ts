import type { ExportedFile } from '#shared/interchange/export/exported.ts'
import type { ExportKindId } from '#shared/interchange/export/kinds.ts'
import type { ImportedEnvironment, ImportedVariable, ImportNote } from '#shared/interchange/imported.ts'
import type { EnvironmentVariable } from '#shared/model/environment.ts'
import type { RequestAuth } from '#shared/model/request.ts'
import type { FolderEntry, RequestEntry } from '../projects/tree/entries.ts'

/** What becomes a collection; entries come without the texts of their files, which are read anew. */
export type ExportSource = {
  /** Of the folders around too: the nearest one counts. */
  variables: ImportedVariable[]
} & (
  | { kind: 'folder'; path: string; entry: FolderEntry; inherited: RequestAuth }
  | { kind: 'requests'; name: string; requests: { path: string; entry: RequestEntry; inherited: RequestAuth }[] }
)

export interface ExportJob {
  projectFolder: string
  kind: ExportKindId
  sources: ExportSource[]
  environments: ImportedEnvironment[]
  /** The variables of the whole project. */
  ofProject: readonly EnvironmentVariable[]
}

export interface Written {
  files: (Omit<ExportedFile, 'text'> & { bytes: Uint8Array<ArrayBuffer> })[]
  requests: number
  /** Requests that are in no file; the notes say why. */
  left: number
  notes: ImportNote[]
}

export interface ExportCalls {
  write(job: ExportJob): Written
}

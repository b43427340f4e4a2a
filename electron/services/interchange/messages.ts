import type { ImportReview } from '#shared/contract/interchange.ts'
import type { ImportedEnvironment } from '#shared/interchange/imported.ts'
import type { FoundSecret } from '#shared/interchange/outline.ts'

/** What is read: the bytes of each file, handed over and not copied. */
export interface ImportJob {
  files: { path: string; bytes: Uint8Array<ArrayBuffer> }[]
  kind: string | null
}

/** Asks for the collections that are wanted as folders below `folder`. */
export interface StageJob {
  folder: string
  without: readonly number[]
  names: readonly { node: number; name: string }[]
}

/** What was written: folders in `folder`, in the order of the collections. */
export interface Staged {
  folders: { file: string; name: string }[]
  requests: number
}

/** Credentials, and the environments with them: they leave the thread only when they are wanted. */
export interface Kept {
  secrets: FoundSecret[]
  environments: ImportedEnvironment[]
}

export interface ImportCalls {
  read(job: ImportJob): Omit<ImportReview, 'importId'>
  stage(job: StageJob): Staged
  kept(): Kept
}

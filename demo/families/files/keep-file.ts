import { invalidParameter, PlatformError } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import { type FileTree, parentOf, writeFile } from '../dbfs/file-tree.ts'
import type { VolumePath } from './volume-path.ts'
import { dropLostFiles, volumeFilesOf } from './volumes.ts'

/** Makes the directories above it that are missing. Throws what `demandFree` does. */
export function keepFile(target: VolumePath, bytes: Buffer, overwrite: boolean, store: Store): void {
  demandFree(target, overwrite, store)
  dropLostFiles(store)
  writeFile(volumeFilesOf(store), target.place, bytes, true, store.clock.now())
}

/** Throws ALREADY_EXISTS where no file can be written, INVALID_PARAMETER_VALUE for the path of a volume. */
export function demandFree({ path, place, isVolume }: VolumePath, overwrite: boolean, store: Store): void {
  const files = volumeFilesOf(store)
  if (isVolume) throw invalidParameter(`${path} is a volume. The path of a file has a name behind it.`)
  const there = files.get(place)
  if (there !== undefined && (there.bytes === null || !overwrite)) {
    throw taken(there.bytes === null ? 'A directory of this name exists.' : 'The file being created already exists.')
  }
  demandNoFileAbove(files, place)
}

/** Throws ALREADY_EXISTS when the path leads through a file. */
export function demandNoFileAbove(files: FileTree, place: string): void {
  for (let above = parentOf(place); above !== '/'; above = parentOf(above)) {
    if (files.get(above)?.bytes) throw taken('The path leads through a file, and nothing can lie in that.')
  }
}

export function taken(message: string): PlatformError {
  return new PlatformError(409, 'ALREADY_EXISTS', message)
}

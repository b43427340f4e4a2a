import type { Store } from '../../store.ts'
import type { FileTree } from '../dbfs/file-tree.ts'
import { metastoreOf } from '../unity/metastore.ts'
import { securableAt } from '../unity/securables/find-securable.ts'
import { treeOf } from '../unity/securables/securable.ts'
import { sampleVolumeFiles } from './sample-volume-files.ts'

/** What lies in each volume, below a directory that has the volume's id for a name: files stay when it is renamed. */
export function volumeFilesOf(store: Store): FileTree {
  return store.part(sampleVolumeFiles)
}

/** The directory of a volume by its full name, as `main.default.landing`; undefined where there is no such volume. */
export function volumeDirectory(fullName: string, store: Store): string | undefined {
  const volume = securableAt('volume', fullName, store)
  if (volume === undefined) return undefined
  const directory = `/${volume.id}`
  const files = volumeFilesOf(store)
  if (!files.has(directory)) files.set(directory, { bytes: null, modified: volume.created })
  return directory
}

/** Files of volumes that were deleted make room for others. */
export function dropLostFiles(store: Store): void {
  const ids = new Set(treeOf(metastoreOf(store)).map(({ id }) => id))
  const files = volumeFilesOf(store)
  for (const path of files.keys()) if (path !== '/' && !ids.has(path.split('/', 2)[1]!)) files.delete(path)
}

import type { Store } from '../../store.ts'
import type { FileTree } from '../dbfs/file-tree.ts'
import { sampleVolumeFiles } from './sample-volume-files.ts'

const names = new Set(['main.default.landing', 'main.default.my_volume'])

/** The full names of the volumes that there are. */
export function volumeNames(_store: Store): ReadonlySet<string> {
  return names
}

export function volumeFilesOf(store: Store): FileTree {
  return store.part(sampleVolumeFiles)
}

import type { FolderSettings } from '#shared/model/collection.ts'
import { host } from '../../host/current.ts'
import { createStore } from '../../session/store.ts'
import { reportError } from '../../ui/report-error.ts'

/** The collection or folder whose settings are open, as its file has them; null: none. */
export const folderStore = createStore<{ path: string; settings: FolderSettings } | null>(null)

export function showFolder(path: string): void {
  host()
    .call('collections.folder', { path })
    .then((settings) => folderStore.set(() => ({ path, settings })), reportError)
}

export function closeFolder(): void {
  folderStore.set(() => null)
}

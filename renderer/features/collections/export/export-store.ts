import type { CollectionNode } from '#shared/model/collection.ts'
import { createStore } from '../../../session/store.ts'
import { tabTitle } from '../../../session/tab-title.ts'
import { findTab, tabsStore } from '../../../session/tabs.ts'
import { showToast } from '../../../ui/toast.ts'

/** What is to be exported: its paths, and what it is called. */
export interface ExportSource {
  paths: readonly string[]
  title: string
}

/** null: the dialog is closed. */
export const exportStore = createStore<{ source: ExportSource | null }>({ source: null })

export function startExport(nodes: readonly Pick<CollectionNode, 'path' | 'name'>[]): void {
  const [first] = nodes
  if (!first) return
  const title = nodes.length === 1 ? `“${first.name}”` : `${nodes.length} items`
  exportStore.set(() => ({ source: { paths: nodes.map(({ path }) => path), title } }))
}

/** The saved request of a tab; one that is saved nowhere has nothing to be exported. */
export function exportSaved(tabId: string): void {
  const tab = findTab(tabId)
  if (tab?.saved) startExport([{ path: tab.saved.path, name: tabTitle(tab) }])
  else showToast({ text: 'Save the request first: what is saved can be exported.' })
}

export function closeExport(): void {
  exportStore.set(() => ({ source: null }))
}

/** Whether an open tab of it has edits that no file has. */
export function hasEdits({ paths }: ExportSource): boolean {
  const isInside = (path: string) => paths.some((each) => path === each || path.startsWith(`${each}/`))
  return tabsStore.get().tabs.some(({ dirty, saved }) => dirty && saved && isInside(saved.path))
}

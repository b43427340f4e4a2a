import { createStore } from './store.ts'

/** The group whose page a tab shows in its docs, by id of the tab; the operation's own page when there is none. */
export const groupPages = createStore<ReadonlyMap<string, string>>(new Map())

export function showGroupPage(tabId: string, group: string | null): void {
  groupPages.set((pages) => {
    const next = new Map(pages)
    if (group === null) next.delete(tabId)
    else next.set(tabId, group)
    return next
  })
}

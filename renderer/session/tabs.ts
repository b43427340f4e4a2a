import { emptyRequest } from '#shared/model/empty-request.ts'
import type { Request } from '#shared/model/request.ts'
import type { Notes, SessionTab } from '#shared/model/session.ts'
import { createStore } from './store.ts'

export interface TabsState {
  tabs: readonly SessionTab[]
  activeTab: string | null
  /** Closed tabs, last closed first, for "reopen". */
  closed: readonly { tab: SessionTab; index: number }[]
}

export const tabsStore = createStore<TabsState>({ tabs: [], activeTab: null, closed: [] })

const maxClosed = 20

export function updateTab(id: string, change: (tab: SessionTab) => SessionTab): void {
  tabsStore.set((state) => ({ ...state, tabs: state.tabs.map((tab) => (tab.id === id ? change(tab) : tab)) }))
}

export function findTab(id: string | null): SessionTab | undefined {
  return tabsStore.get().tabs.find((tab) => tab.id === id)
}

interface OpenOptions {
  preview?: boolean
  pane?: string
  title?: string
  notes?: Notes
  saved?: NonNullable<SessionTab['saved']>
  /** Never in the place of a tab with the same operation. */
  own?: boolean
  /** Not in front: something else was brought there meanwhile. */
  behind?: boolean
}

/** Opens a request. A preview replaces the preview that is already open; one and the same operation is brought to the front. */
export function openTab(request: Request = emptyRequest(), more: OpenOptions = {}): string {
  const { tabs } = tabsStore.get()
  const preview = more.preview ?? false
  const same =
    preview &&
    !more.saved &&
    !more.own &&
    request.operationId &&
    tabs.find((tab) => tab.request.operationId === request.operationId && !tab.dirty && !tab.saved)
  if (same) {
    if (!more.behind) activateTab(same.id)
    return same.id
  }
  const tab: SessionTab = {
    id: crypto.randomUUID(),
    title: more.title ?? null,
    request,
    preview,
    dirty: false,
    pane: more.pane ?? 'params',
    ...(more.notes ? { notes: more.notes } : {}),
    ...(more.saved ? { saved: more.saved } : {}),
  }
  tabsStore.set((state) => {
    const replaced = preview && !more.behind ? state.tabs.findIndex((other) => other.preview && !other.dirty) : -1
    const next = replaced >= 0 ? state.tabs.with(replaced, tab) : [...state.tabs, tab]
    return { ...state, tabs: next, activeTab: more.behind ? state.activeTab : tab.id }
  })
  return tab.id
}

export function activateTab(id: string): void {
  tabsStore.set((state) => (state.activeTab === id ? state : { ...state, activeTab: id }))
}

/** Steps to the next (1) or previous (-1) tab, around the ends. */
export function stepTab(by: 1 | -1): void {
  const { tabs, activeTab } = tabsStore.get()
  const at = tabs.findIndex((tab) => tab.id === activeTab)
  const next = tabs[(at + by + tabs.length) % tabs.length]
  if (next) activateTab(next.id)
}

/** Closing never asks: a closed tab with its edits can be reopened. */
export function closeTab(id: string): void {
  tabsStore.set((state) => {
    const index = state.tabs.findIndex((tab) => tab.id === id)
    const tab = state.tabs[index]
    if (!tab) return state
    const tabs = state.tabs.toSpliced(index, 1)
    const activeTab = state.activeTab === id ? ((tabs[index] ?? tabs[index - 1])?.id ?? null) : state.activeTab
    return { tabs, activeTab, closed: [{ tab, index }, ...state.closed].slice(0, maxClosed) }
  })
}

export function reopenTab(): void {
  tabsStore.set((state) => {
    const [last, ...closed] = state.closed
    if (!last) return state
    return { tabs: state.tabs.toSpliced(last.index, 0, last.tab), activeTab: last.tab.id, closed }
  })
}

export function duplicateTab(id: string): void {
  const tab = findTab(id)
  if (tab) openTab(structuredClone(tab.request), { pane: tab.pane, ...(tab.notes ? { notes: tab.notes } : {}) })
}

/** An edit of the draft: keeps a preview open for good and marks it as edited. */
export function editRequest(id: string, change: (request: Request) => Request): void {
  updateTab(id, (tab) => {
    const request = change(tab.request)
    return request === tab.request ? tab : { ...tab, request, dirty: true, preview: false }
  })
}

export function editNotes(id: string, notes: Notes): void {
  updateTab(id, (tab) => ({ ...tab, notes, dirty: true, preview: false }))
}

export function keepTab(id: string): void {
  updateTab(id, (tab) => (tab.preview ? { ...tab, preview: false } : tab))
}

export function renameTab(id: string, title: string | null): void {
  updateTab(id, (tab) => ({ ...tab, title }))
}

export function showPane(id: string, pane: string): void {
  updateTab(id, (tab) => (tab.pane === pane ? tab : { ...tab, pane }))
}

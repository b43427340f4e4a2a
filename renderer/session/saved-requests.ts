import type { Comparison, Move, OpenedRequest } from '#shared/contract/collections.ts'
import { AppError } from '#shared/errors.ts'
import type { Request } from '#shared/model/request.ts'
import type { SessionTab } from '#shared/model/session.ts'
import { host } from '../host/current.ts'
import { filesInTurn } from './in-turn.ts'
import { firstPane } from './open-operation.ts'
import { type Opening, openAsked } from './openings.ts'
import { createStore } from './store.ts'
import { activateTab, findTab, keepTab, openTab, renameTab, tabsStore, updateTab } from './tabs.ts'

/** Which dialog about a saved request is open: where to save a tab, or which of two texts counts. */
export const saveStore = createStore<{ placing: string | null; conflict: { tabId: string; texts: Comparison } | null }>(
  {
    placing: null,
    conflict: null,
  },
)
/** Tabs whose save is under way: their files change because of us. */
export const savingStore = createStore<ReadonlySet<string>>(new Set())

/** Nobody is to say any more where this tab goes; a question about another one stays. */
export function closePlacing(tabId: string): void {
  saveStore.set((state) => (state.placing === tabId ? { ...state, placing: null } : state))
}

/** The same for which of two texts of this tab counts. */
export function closeConflict(tabId: string): void {
  saveStore.set((state) => (state.conflict?.tabId === tabId ? { ...state, conflict: null } : state))
}

/** Being read: the second click of a double click keeps what the first one opens. */
const reading = new Map<string, Promise<string>>()

/** Opens a saved request, or brings the tab to the front that shows it. */
export function openSaved(path: string, { preview = false }: { preview?: boolean } = {}): Promise<string> {
  return openAsked(async (opening) => {
    let id = tabsStore.get().tabs.find((tab) => tab.saved?.path === path)?.id
    if (id === undefined) {
      const underWay = reading.get(path) ?? readInto(path, opening).finally(() => reading.delete(path))
      reading.set(path, underWay)
      id = await underWay
    }
    const tabId = id
    if (tabsStore.get().activeTab === tabId || !opening.isBehind()) {
      activateTab(tabId)
      opening.inFront(tabId)
    }
    if (!preview) keepTab(tabId)
    return tabId
  })
}

async function readInto(path: string, opening: Opening): Promise<string> {
  const { request, name, hash, docs, tags } = await host().call('collections.read', { path })
  const notes = { docs, tags }
  const pane = firstPane(request)
  return openTab(request, {
    preview: true,
    title: name,
    notes,
    saved: { path, hash },
    pane,
    behind: opening.isBehind(),
  })
}

async function whileSaving<T>(tabId: string, work: () => Promise<T>): Promise<T> {
  savingStore.set((ids) => new Set([...ids, tabId]))
  try {
    return await work()
  } finally {
    savingStore.set((ids) => new Set([...ids].filter((id) => id !== tabId)))
  }
}

/** What was sent to be saved is saved; what was edited since is not. */
function settle(
  tabId: string,
  sent: SessionTab,
  saved: { path: string; hash: string; name: string; request: Request },
): void {
  const { path, hash, name } = saved
  updateTab(tabId, (tab) => {
    const same = tab.request === sent.request && tab.notes === sent.notes
    // Files that were sent along lie beside the request from now on.
    const request = tab.request === sent.request ? { ...tab.request, body: saved.request.body } : tab.request
    return { ...tab, title: name, preview: false, request, dirty: !same, saved: { path, hash } }
  })
}

/** Saves a tab over its request; one that is nowhere yet is asked for a place. Throws what the save says, but no conflict. */
export async function saveTab(tabId: string): Promise<void> {
  const tab = findTab(tabId)
  if (!tab) return
  if (tab.saved) await saveOver(tabId)
  else placeTab(tabId)
}

/** Asks where a copy of the tab is to be saved. */
export function placeTab(tabId: string): void {
  saveStore.set((state) => ({ ...state, placing: tabId }))
}

/** Writes the tab over the file that has this hash now: that of the tab when not given; null: over none. */
export function saveOver(tabId: string, base?: string | null): Promise<void> {
  return filesInTurn(() => whileSaving(tabId, () => write(tabId, base)))
}

async function write(tabId: string, base: string | null | undefined): Promise<void> {
  const tab = findTab(tabId)
  if (!tab?.saved) return
  const { request, notes, saved } = tab
  const over = base === undefined ? saved.hash : base
  try {
    settle(tabId, tab, await host().call('collections.save', { path: saved.path, base: over, request, ...notes }))
    closeConflict(tabId)
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'conflict') throw error
    const texts = error.detail as Comparison
    if (texts.theirs === null && over !== null) await write(tabId, null)
    else showConflict(tabId, texts)
  }
}

function showConflict(tabId: string, texts: Comparison): void {
  saveStore.set((state) => ({ ...state, conflict: { tabId, texts } }))
}

/** Saves the tab as a new request. */
export function saveInto(tabId: string, parent: string, name: string): Promise<void> {
  return filesInTurn(() =>
    whileSaving(tabId, async () => {
      const tab = findTab(tabId)
      if (!tab) return
      const { request, notes } = tab
      settle(tabId, tab, await host().call('collections.createRequest', { parent, name, request, ...notes }))
    }),
  )
}

/** Shows what the file says now, unless the tab is edited before that is known. */
export async function followFile(tabId: string): Promise<void> {
  const before = findTab(tabId)
  if (!before?.saved || before.dirty) return
  const { path } = before.saved
  const read = await host().call('collections.read', { path })
  const tab = findTab(tabId)
  // What was just saved is what the tab says already.
  if (tab && !tab.dirty && isUntouched(tab, before) && tab.saved?.hash !== read.hash) showFile(tabId, read)
}

/** Shows what the file says now, in place of what the tab says; what is edited before that is known stays. */
export async function takeTheirs(tabId: string): Promise<void> {
  const before = findTab(tabId)
  if (!before?.saved) return
  const read = await host().call('collections.read', { path: before.saved.path })
  const tab = findTab(tabId)
  if (tab && isUntouched(tab, before)) showFile(tabId, read)
}

function isUntouched(tab: SessionTab, before: SessionTab): boolean {
  return tab.request === before.request && tab.notes === before.notes && tab.saved?.path === before.saved?.path
}

function showFile(tabId: string, { request, name, path, hash, docs, tags }: OpenedRequest): void {
  const notes = { docs, tags }
  updateTab(tabId, (tab) => ({ ...tab, title: name, request, notes, dirty: false, saved: { path, hash } }))
}

export async function compareWithFile(tabId: string): Promise<void> {
  const tab = findTab(tabId)
  if (!tab?.saved) return
  const { request, notes, saved } = tab
  const texts = await host().call('collections.compare', { path: saved.path, request, ...notes })
  showConflict(tabId, texts)
}

/** Tabs stay with their requests when those are moved or renamed. */
export function followMoves(moved: readonly Move[], name?: string): void {
  for (const { from, to, before, after } of moved) {
    for (const { id, saved } of tabsStore.get().tabs) {
      if (saved?.path !== from && !saved?.path.startsWith(`${from}/`)) continue
      const path = to + saved.path.slice(from.length)
      const hash = after !== undefined && saved.hash === before ? after : saved.hash
      updateTab(id, (tab) => ({
        ...tab,
        title: name !== undefined && saved.path === from ? name : tab.title,
        saved: { path, hash },
      }))
    }
  }
}

/** Another name for a tab; of a saved request it is the request's own. */
export async function renameOpen(tabId: string, name: string | null): Promise<void> {
  if (!findTab(tabId)?.saved) return renameTab(tabId, name)
  if (name === null) return
  await filesInTurn(async () => {
    const path = findTab(tabId)?.saved?.path
    if (path === undefined) return
    const { moved } = await host().call('collections.rename', { path, name })
    followMoves(moved, name)
  })
}

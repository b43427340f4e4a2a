import type { Session } from '#shared/model/session.ts'
import { host } from '../host/current.ts'
import { forgetClosedComparisons } from '../session/comparisons.ts'
import { endpointMarks } from '../session/endpoint-marks.ts'
import { forgetClosedTabs } from '../session/exchanges.ts'
import { layoutStore } from '../session/layout.ts'
import { tabsStore } from '../session/tabs.ts'
import { createSaveSoon } from './save-soon.ts'

/** Milliseconds of quiet after an edit until it is saved, and how long an edit waits while the next ones come. */
const quiet = 300
const atMost = 700

export function restoreSession(session: Session): void {
  const { tabs, activeTab, favourites, recent, layout } = session
  const active = tabs.some((tab) => tab.id === activeTab) ? activeTab : (tabs[0]?.id ?? null)
  tabsStore.set(() => ({ tabs, activeTab: active, closed: [] }))
  endpointMarks.set(() => ({ favourites, recent }))
  layoutStore.set(() => layout)
}

function currentSession(): Session {
  const { tabs, activeTab } = tabsStore.get()
  const { favourites, recent } = endpointMarks.get()
  return {
    tabs: [...tabs],
    activeTab,
    favourites: [...favourites],
    recent: [...recent],
    layout: { ...layoutStore.get() },
  }
}

const page = crypto.randomUUID()
let turn = 0

const soon = createSaveSoon({
  quiet,
  atMost,
  save() {
    turn += 1
    return host().call('session.save', { session: currentSession(), page, turn })
  },
})

/** Saves now what an edit left to save. A failure is tried again with the next edit, or when the page is hidden. */
export const saveSessionNow = soon.now

/** From now on every edit is kept: after a pause, in long ones from time to time, and when the page goes away. */
export function keepSession(): void {
  for (const store of [tabsStore, endpointMarks, layoutStore]) store.subscribe(soon.changed)
  tabsStore.subscribe(forgetClosedTabs)
  tabsStore.subscribe(forgetClosedComparisons)
  addEventListener('pagehide', saveSessionNow)
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && saveSessionNow())
}

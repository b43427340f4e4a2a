import type { Session } from '#shared/model/session.ts'
import { host } from '../host/current.ts'
import { forgetClosedComparisons } from '../session/comparisons.ts'
import { endpointMarks } from '../session/endpoint-marks.ts'
import { forgetClosedTabs } from '../session/exchanges.ts'
import { layoutStore } from '../session/layout.ts'
import { tabsStore } from '../session/tabs.ts'

/** Milliseconds of quiet after an edit until it is saved. */
const quiet = 300

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

let timer: ReturnType<typeof setTimeout> | undefined
let unsaved = false

/** Saves now what an edit left to save. A failure is tried again with the next edit, or when the page is hidden. */
export function saveSessionNow(): void {
  clearTimeout(timer)
  if (!unsaved) return
  unsaved = false
  host()
    .call('session.save', currentSession())
    .catch(() => {
      unsaved = true
    })
}

/** From now on every edit is kept: after 300 ms of quiet, and when the page goes away. */
export function keepSession(): void {
  const changed = () => {
    unsaved = true
    clearTimeout(timer)
    timer = setTimeout(saveSessionNow, quiet)
  }
  for (const store of [tabsStore, endpointMarks, layoutStore]) store.subscribe(changed)
  tabsStore.subscribe(forgetClosedTabs)
  tabsStore.subscribe(forgetClosedComparisons)
  addEventListener('pagehide', saveSessionNow)
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && saveSessionNow())
}

import type { HistoryEntry } from '#shared/model/history.ts'
import { host } from '../../host/current.ts'
import { openComparison } from '../../session/comparisons.ts'
import { findExchange, keepEarlier } from '../../session/exchanges.ts'
import { createStore } from '../../session/store.ts'
import { reportError } from '../../ui/report-error.ts'
import { showToast } from '../../ui/toast.ts'
import { showEntry, withBody } from './actions.ts'

/** The send that was chosen first, to be compared with another. */
export const chosenStore = createStore<HistoryEntry | null>(null)

export function choose(entry: HistoryEntry | null): void {
  chosenStore.set(() => entry)
}

/** The first of two is remembered, the second one opens the comparison; the same one again is let go. */
export function chooseOrCompare(entry: HistoryEntry): void {
  const first = chosenStore.get()
  if (entry.status === null) showToast({ text: 'There was no answer that could be compared.' })
  else choose(first === null ? entry : null)
  if (first !== null && first.id !== entry.id && entry.status !== null) compareEntries(first.id, entry.id)
}

/** Opens the later send in a tab, and over it how its answer differs from that of the other. */
export function compareEntries(one: number, other: number): void {
  compare(Math.min(one, other), Math.max(one, other)).catch(reportError)
}

async function compare(first: number, second: number): Promise<void> {
  const [before, after] = await Promise.all([
    host().call('history.entry', { id: first }),
    host().call('history.entry', { id: second }),
  ])
  const { response } = before
  if (response === null || after.response === null) {
    showToast({ text: 'One of the two has no answer that could be compared.' })
    return
  }
  const tabId = await showEntry(after.entry, false)
  if (tabId === null) return
  const shown = findExchange(tabId)
  if (shown?.state !== 'answered') return
  const earlier = await withBody(before, response)
  const problem = earlier.incomplete ?? shown.response.incomplete
  if (problem) showToast({ text: problem.message })
  // Its bytes are the tab's from now on.
  keepEarlier(tabId, [earlier])
  openComparison(tabId, earlier, shown.response)
}

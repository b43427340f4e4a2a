import { layoutStore, setLayout } from '../../../session/layout.ts'
import { createStore } from '../../../session/store.ts'

/** What is in the bar, by tab: it stays when the request is sent again, and is run on the new answer. */
export const filterTextsStore = createStore<Readonly<Record<string, string>>>({})

export function setFilterText(tab: string, text: string): void {
  filterTextsStore.set((all) => ({ ...all, [tab]: text }))
}

const mostKept = 40
const historyName = 'jq.history'

/** Filters that were used, newest first. */
export function usedFilters(): string[] {
  try {
    const kept: unknown = JSON.parse(String(layoutStore.get()[historyName] ?? '[]'))
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : []
  } catch {
    return []
  }
}

/** Of filters that are one another's beginnings, the longer one is kept: they were typed on the way. */
export function keepFilter(filter: string): void {
  const text = filter.trim()
  if (text === '' || text === '.') return
  const others = usedFilters().filter((one) => one !== text && !(text.startsWith(one) && text.length - one.length < 4))
  setLayout(historyName, JSON.stringify([text, ...others].slice(0, mostKept)))
}

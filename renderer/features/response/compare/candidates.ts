import type { Response } from '#shared/model/response.ts'
import { earlierStore, exchangesStore } from '../../../session/exchanges.ts'
import { requestPath, tabTitle } from '../../../session/tab-title.ts'
import { tabsStore } from '../../../session/tabs.ts'

/** An answer that another one can be compared with. */
export interface Candidate {
  response: Response
  label: string
}

const twoDigits = (value: number) => String(value).padStart(2, '0')

/** "14:32:10", by the clock on the wall. */
export function timeOf({ startedAt }: Response): string {
  const time = new Date(startedAt)
  return [time.getHours(), time.getMinutes(), time.getSeconds()].map(twoDigits).join(':')
}

/** "clusters/list". */
export function nameOf({ request }: Response): string {
  return (
    requestPath(request.url)
      .replace(/^\/api\/[^/]+\//, '')
      .replace(/^\//, '') || request.url
  )
}

/** Answers that were in the tab before, then those of the other tabs. */
export function candidatesFor(tabId: string, current: Response): Candidate[] {
  const exchanges = exchangesStore.get()
  const earlier = (earlierStore.get()[tabId] ?? []).map((response) => ({ response, name: 'Before' }))
  const others = tabsStore.get().tabs.flatMap((tab) => {
    const exchange = tab.id === tabId ? undefined : exchanges[tab.id]
    if (exchange?.state !== 'answered') return []
    return [{ response: exchange.response, name: `${exchange.response.request.method} ${tabTitle(tab)}` }]
  })
  const labels = new Set<string>()
  return [...earlier, ...others].map(({ response, name }) => {
    const where =
      response.environment !== current.environment && response.environment ? `, ${response.environment}` : ''
    let label = `${name}: ${response.status} ${response.statusText}, ${timeOf(response)}${where}`
    while (labels.has(label)) label += ' '
    labels.add(label)
    return { response, label }
  })
}

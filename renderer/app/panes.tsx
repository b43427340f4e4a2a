import { lazy } from 'react'

export { EndpointBrowser } from '../features/endpoints/EndpointBrowser.tsx'

const loadRequestPane = () => import('../features/request/RequestPane.tsx')

/** Not needed for the first paint; fetched right after it, so that opening a request waits for nothing. */
export const RequestPane = lazy(() => loadRequestPane().then((m) => ({ default: m.RequestPane })))

export function ResponsePane({ tabId }: { tabId: string }) {
  return <div data-tab={tabId} />
}

/** Fetches what the first click will need, when the page has nothing else to do. */
export function prefetchPanes(): void {
  requestIdleCallback(() => void loadRequestPane(), { timeout: 2000 })
}

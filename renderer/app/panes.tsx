import { lazy } from 'react'

export { EndpointBrowser } from '../features/endpoints/EndpointBrowser.tsx'

const loadRequestPane = () => import('../features/request/RequestPane.tsx')
const loadResponsePane = () => import('../features/response/ResponsePane.tsx')

/** Not needed for the first paint; fetched right after it, so that opening a request waits for nothing. */
export const RequestPane = lazy(() => loadRequestPane().then((m) => ({ default: m.RequestPane })))
export const ResponsePane = lazy(() => loadResponsePane().then((m) => ({ default: m.ResponsePane })))

export const CompareView = lazy(() =>
  import('../features/response/compare/CompareView.tsx').then((m) => ({ default: m.CompareView })),
)

/** Fetches what an open request, or the first click, needs. */
export function fetchPanes(): void {
  void loadRequestPane()
  void loadResponsePane()
  void import('#shared/operations/request-for.ts')
}

export { EndpointBrowser } from '../features/endpoints/EndpointBrowser.tsx'
export { RequestPane } from '../features/request/RequestPane.tsx'

export function ResponsePane({ tabId }: { tabId: string }) {
  return <div data-tab={tabId} />
}

export function EndpointBrowser() {
  return <div />
}
export function RequestPane({ tabId }: { tabId: string }) {
  return <div data-tab={tabId} />
}
export function ResponsePane({ tabId }: { tabId: string }) {
  return <div data-tab={tabId} />
}

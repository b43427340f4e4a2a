import type { SessionTab } from '#shared/model/session.ts'

/** "clusters/get" of ".../api/2.1/clusters/get": what a tab is called until somebody names it. */
export function tabTitle(tab: Pick<SessionTab, 'title' | 'request'>): string {
  if (tab.title !== null) return tab.title
  const path = requestPath(tab.request.url)
  const short = path.replace(/^\/api\/[^/]+\//, '').replace(/^\//, '')
  if (short !== '') return short
  return tab.request.url === '{{DATABRICKS_HOST}}' || tab.request.url === '' ? 'New request' : tab.request.url
}

/** The path of a URL template: without scheme and host, or without the variable that stands for them. */
export function requestPath(url: string): string {
  return url.replace(/^(\{\{[^}]*\}\}|[a-z][a-z0-9+.-]*:\/\/[^/]*)/i, '').replace(/[?#].*$/s, '')
}

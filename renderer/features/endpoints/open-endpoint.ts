import { emptyRequest } from '#shared/model/empty-request.ts'
import type { OperationSummary } from '#shared/operations/operation.ts'
import { splitUrl } from '#shared/request/url.ts'
import { showGroupPage } from '../../session/group-page.ts'
import { openOperation } from '../../session/open-operation.ts'
import { keepTab, openTab, showPane } from '../../session/tabs.ts'
import { reportError } from '../../ui/report-error.ts'

/** The preview of a first click: the second click of a double click keeps what that one opened. */
let opening: { id: string; tab: Promise<string> } | undefined

/** Shows a request of the endpoint in the preview tab. */
export function previewEndpoint({ id }: OperationSummary): void {
  const tab = openOperation(id, { preview: true })
  opening = { id, tab }
  tab.catch(reportError)
}

/** Opens a request of the endpoint in a tab that stays. */
export function keepEndpoint({ id }: OperationSummary): void {
  const tab = opening?.id === id ? opening.tab : openOperation(id, { preview: true })
  opening = undefined
  tab.then(keepTab, reportError)
}

function showDocs(id: string, group: string | null): void {
  openOperation(id, { preview: true, pane: 'docs' }).then((tab) => {
    showGroupPage(tab, group)
    showPane(tab, 'docs')
  }, reportError)
}

export function openEndpointDocs({ id }: OperationSummary): void {
  showDocs(id, null)
}

/** The page of the group that an endpoint belongs to. */
export function openGroupDocs({ id, group }: OperationSummary): void {
  showDocs(id, group)
}

export interface TypedAddress {
  method: string
  address: string
}

/** What somebody typed into the filter, if it reads like an address: "POST /api/2.0/x", a URL, `{{HOST}}/…`. */
export function typedAddress(text: string): TypedAddress | null {
  const [, method = 'GET', address = ''] =
    /^(?:(get|post|put|patch|delete|head|options)\s+)?(\S+)$/i.exec(text.trim()) ?? []
  if (!/^(https?:\/\/[^/]|\/|\{\{|api\/)/i.test(address)) return null
  return { method: method.toUpperCase(), address }
}

/** Opens a request for an address that is in no list. A bare path goes to the host of the environment. */
export function openAddress({ method, address }: TypedAddress): void {
  const bare = !/^(https?:|\{\{)/i.test(address)
  const { url, params } = splitUrl(bare ? `{{DATABRICKS_HOST}}/${address.replace(/^\/+/, '')}` : address)
  openTab({ ...emptyRequest(), method, url, params })
}

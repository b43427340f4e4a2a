import type { Request } from '#shared/model/request.ts'
import type { Operation } from '#shared/operations/operation.ts'
import { groupPages, showGroupPage } from '../../../session/group-page.ts'
import { useStore } from '../../../session/store.ts'
import { GroupDocs } from './GroupDocs.tsx'
import { NoOperation } from './NoOperation.tsx'
import { OperationDocs } from './OperationDocs.tsx'

interface DocsPaneProps {
  tabId: string
  request: Request
  operation: Operation | undefined
}

/** What is known of the operation, or of its group once that is asked for. */
export function DocsPane({ tabId, request, operation }: DocsPaneProps) {
  const group = useStore(groupPages, (pages) => pages.get(tabId))
  if (group !== undefined)
    return <GroupDocs group={group} back={operation?.title} onBack={() => showGroupPage(tabId, null)} />
  if (operation) return <OperationDocs key={operation.id} tabId={tabId} request={request} operation={operation} />
  return request.operationId === undefined ? <NoOperation request={request} /> : null
}

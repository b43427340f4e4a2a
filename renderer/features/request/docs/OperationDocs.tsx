import type { Request } from '#shared/model/request.ts'
import type { Operation, OperationParam } from '#shared/operations/operation.ts'
import { showGroupPage } from '../../../session/group-page.ts'
import { AnswerFields } from './AnswerFields.tsx'
import styles from './docs.module.css'
import { OperationHead } from './OperationHead.tsx'
import { OperationRemarks } from './OperationRemarks.tsx'
import { ParamFields } from './ParamFields.tsx'
import { RelatedOperations } from './RelatedOperations.tsx'
import { useBodyAction } from './use-body-action.ts'
import { useRowAction } from './use-row-action.ts'

interface OperationDocsProps {
  tabId: string
  request: Request
  operation: Operation
}

export function OperationDocs({ tabId, request, operation }: OperationDocsProps) {
  const body = useBodyAction(tabId, request, operation)
  const query = useRowAction(tabId, request, 'params')
  const headers = useRowAction(tabId, request, 'headers')
  const named = (place: OperationParam['in']) => operation.params.filter((param) => param.in === place)
  const showGroup = () => showGroupPage(tabId, operation.group)
  return (
    <div className={styles.docs} data-selectable>
      <OperationHead operation={operation} onGroup={showGroup} />
      <OperationRemarks operation={operation} />
      <ParamFields title="Path" params={named('path')} action={null} />
      <ParamFields title="Query" params={named('query')} action={query} />
      <ParamFields title="Headers" params={named('header')} action={headers} />
      <ParamFields title="Body" params={named('body')} action={body} note={operation.requestBody?.contentType} />
      <AnswerFields response={operation.response} />
      <RelatedOperations operation={operation} onGroup={showGroup} />
    </div>
  )
}

import type { Request } from '#shared/model/request.ts'
import type { Operation } from '#shared/operations/operation.ts'
import { showGroupPage } from '../../../session/group-page.ts'
import styles from './docs.module.css'
import { OperationFields } from './OperationFields.tsx'
import { OperationHead } from './OperationHead.tsx'
import { OperationRemarks } from './OperationRemarks.tsx'
import { RelatedOperations } from './RelatedOperations.tsx'

interface OperationDocsProps {
  tabId: string
  request: Request
  operation: Operation
}

export function OperationDocs({ tabId, request, operation }: OperationDocsProps) {
  const showGroup = () => showGroupPage(tabId, operation.group)
  return (
    <div className={styles.docs} data-selectable>
      <OperationHead operation={operation} onGroup={showGroup} />
      <OperationRemarks operation={operation} />
      <OperationFields tabId={tabId} request={request} operation={operation} />
      <RelatedOperations operation={operation} onGroup={showGroup} />
    </div>
  )
}

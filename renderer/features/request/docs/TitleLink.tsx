import type { OperationSummary } from '#shared/operations/operation.ts'
import styles from './docs.module.css'
import { openDocs } from './open-docs.ts'

/** An operation named within a sentence. */
export function TitleLink({ operation }: { operation: OperationSummary }) {
  const { id, method, path, title } = operation
  return (
    <button type="button" className={styles.titleLink} title={`${method} ${path}`} onClick={() => openDocs(id)}>
      {title}
    </button>
  )
}

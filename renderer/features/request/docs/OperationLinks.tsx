import type { OperationSummary } from '#shared/operations/operation.ts'
import { MethodLabel } from '../../../ui/MethodLabel.tsx'
import styles from './docs.module.css'
import { openDocs } from './open-docs.ts'

/** Other operations by their titles, each opened by a click. */
export function OperationLinks({ operations }: { operations: readonly OperationSummary[] }) {
  return (
    <ul className={styles.links}>
      {operations.map(({ id, method, title, path }) => (
        <li key={id}>
          <button type="button" className={styles.link} title={`${method} ${path}`} onClick={() => openDocs(id)}>
            <MethodLabel method={method} wide />
            <span className={styles.linkTitle}>{title}</span>
            <span className={styles.linkPath}>{path}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

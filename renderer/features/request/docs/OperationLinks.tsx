import { loadOperation } from '#shared/operations/load-operation.ts'
import type { OperationSummary } from '#shared/operations/operation.ts'
import { requestFor } from '#shared/operations/request-for.ts'
import { openTab } from '../../../session/tabs.ts'
import { MethodLabel } from '../../../ui/MethodLabel.tsx'
import styles from './docs.module.css'

/** Other operations, each opened by a click. */
export function OperationLinks({ label, operations }: { label: string; operations: readonly OperationSummary[] }) {
  const open = async (id: string) => openTab(await requestFor(await loadOperation(id)), { pane: 'docs' })
  return (
    <div className={styles.links}>
      <span className={styles.linksLabel}>{label}</span>
      {operations.map((operation) => (
        <button
          key={operation.id}
          type="button"
          className={styles.link}
          title={operation.title}
          onClick={() => open(operation.id)}
        >
          <MethodLabel method={operation.method} /> {operation.path}
        </button>
      ))}
    </div>
  )
}

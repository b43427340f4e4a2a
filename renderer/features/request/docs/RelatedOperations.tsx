import type { Operation } from '#shared/operations/operation.ts'
import { DocsPart } from './DocsPart.tsx'
import styles from './docs.module.css'
import { OperationLinks } from './OperationLinks.tsx'
import { nextOperations, sameGroup } from './related.ts'
import { useOperations } from './use-operations.ts'

const shownAtFirst = 6

/** What to call next, and its neighbours. */
export function RelatedOperations({ operation, onGroup }: { operation: Operation; onGroup: () => void }) {
  const list = useOperations()
  const next = nextOperations(operation, list)
  const group = sameGroup(operation, list, next)
  return (
    <>
      {next.length > 0 && (
        <DocsPart title="Call next">
          <OperationLinks operations={next} />
        </DocsPart>
      )}
      {group.length > 0 && (
        <DocsPart title="In the same group" count={group.length}>
          <OperationLinks operations={group.slice(0, shownAtFirst)} />
          <p className={styles.all}>
            <button type="button" className={styles.titleLink} onClick={onGroup}>
              All about {operation.group}
            </button>
          </p>
        </DocsPart>
      )}
    </>
  )
}

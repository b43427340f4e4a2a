import { useQuery } from '@tanstack/react-query'
import type { Operation } from '#shared/operations/operation.ts'
import { DocsPart } from './DocsPart.tsx'
import styles from './docs.module.css'
import { OperationLinks } from './OperationLinks.tsx'
import { nextOperations, otherVersions, sameGroup } from './related.ts'
import { useOperations } from './use-operations.ts'

const shownAtFirst = 6

/** What to call next, the same call in other versions, and its neighbours. */
export function RelatedOperations({ operation, onGroup }: { operation: Operation; onGroup: () => void }) {
  const list = useOperations()
  const versions = useQuery({
    queryKey: ['other-versions', operation.id],
    queryFn: () => otherVersions(operation),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const next = nextOperations(operation, list)
  const group = sameGroup(operation, list, next)
  return (
    <>
      {next.length > 0 && (
        <DocsPart title="Call next">
          <OperationLinks operations={next} />
        </DocsPart>
      )}
      {versions.data && versions.data.length > 0 && (
        <DocsPart title="Other versions of this call">
          <OperationLinks operations={versions.data} />
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

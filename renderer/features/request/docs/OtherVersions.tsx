import { useQuery } from '@tanstack/react-query'
import type { Operation } from '#shared/operations/operation.ts'
import styles from './docs.module.css'
import { openDocs } from './open-docs.ts'
import { otherVersions } from './related.ts'

/** The same call in other versions, each a click away; nothing where there is only one. */
export function OtherVersions({ operation }: { operation: Operation }) {
  const others = useQuery({
    queryKey: ['other-versions', operation.id],
    queryFn: () => otherVersions(operation),
    staleTime: Number.POSITIVE_INFINITY,
  }).data
  if (!others || others.length === 0) return null
  return (
    <span className={styles.versions}>
      also in
      {others.map(({ id, method, path, group, version }) => (
        <button
          key={id}
          type="button"
          className={styles.titleLink}
          title={`${method} ${path}`}
          onClick={() => openDocs(id)}
        >
          {group === operation.group ? version : group.includes(version) ? group : `${group} ${version}`}
        </button>
      ))}
    </span>
  )
}

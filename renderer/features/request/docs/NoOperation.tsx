import { useQuery } from '@tanstack/react-query'
import type { Request } from '#shared/model/request.ts'
import { DocsPart } from './DocsPart.tsx'
import styles from './docs.module.css'
import { OperationLinks } from './OperationLinks.tsx'
import { closestOperations } from './related.ts'

/** For a request that is in no list: it can be sent all the same; the closest calls are offered. */
export function NoOperation({ request }: { request: Request }) {
  const { method, url } = request
  const closest = useQuery({
    queryKey: ['closest-operations', method, url],
    queryFn: () => closestOperations(method, url),
    placeholderData: (before) => before,
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <div className={styles.docs}>
      <p className={styles.summary}>
        This is none of the operations that Trowel knows. It can be sent like any other request.
      </p>
      {closest.data && closest.data.length > 0 && (
        <DocsPart title="Closest by path">
          <OperationLinks operations={closest.data} />
        </DocsPart>
      )}
    </div>
  )
}

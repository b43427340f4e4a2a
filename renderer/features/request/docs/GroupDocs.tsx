import { useQuery } from '@tanstack/react-query'
import { ArrowLeft } from 'lucide-react'
import { byGroup } from '#shared/operations/by-group.ts'
import { loadGroup } from '#shared/operations/load-group.ts'
import { Button } from '../../../ui/Button.tsx'
import { DocsPart } from './DocsPart.tsx'
import styles from './docs.module.css'
import { OperationLinks } from './OperationLinks.tsx'
import { Prose } from './Prose.tsx'
import { Remarks } from './Remarks.tsx'
import { useOperations } from './use-operations.ts'

interface GroupDocsProps {
  group: string
  /** Title of the operation that the tab is for; undefined when there is none to go back to. */
  back: string | undefined
  onBack: () => void
}

/** The page of a group: what the thing is, how its operations belong together, and all of them by version. */
export function GroupDocs({ group, back, onBack }: GroupDocsProps) {
  const list = useOperations()
  const page = useQuery({
    queryKey: ['group-page', group],
    queryFn: () => loadGroup(group),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  const parts = byGroup(list.filter((operation) => operation.group === group))
  const { about, together, versions } = page.data ?? {}
  const remarks = [
    { label: 'Together', text: together ?? '' },
    { label: 'Versions', text: versions ?? '' },
  ].filter(({ text }) => text !== '')
  return (
    <div className={styles.docs} data-selectable>
      {back !== undefined && (
        <p className={styles.back}>
          <Button size="sm" variant="quiet" icon={ArrowLeft} onClick={onBack}>
            {back}
          </Button>
        </p>
      )}
      <h2 className={styles.groupTitle}>{group}</h2>
      {about && (
        <p className={styles.summary}>
          <Prose text={about} />
        </p>
      )}
      <Remarks remarks={remarks} />
      {parts.map(({ version, scope, operations }) => {
        const title = [version === 'none' ? 'Without a version' : `Version ${version}`, scope].join(', ')
        return (
          <DocsPart key={`${version} ${scope}`} title={title} count={operations.length}>
            <OperationLinks operations={operations} />
          </DocsPart>
        )
      })}
    </div>
  )
}

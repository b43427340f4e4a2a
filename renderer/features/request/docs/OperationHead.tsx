import { ExternalLink } from 'lucide-react'
import type { Operation } from '#shared/operations/operation.ts'
import { Badge } from '../../../ui/Badge.tsx'
import { MethodLabel } from '../../../ui/MethodLabel.tsx'
import styles from './docs.module.css'
import { OtherVersions } from './OtherVersions.tsx'
import { Prose } from './Prose.tsx'
import { referenceUrl } from './reference-url.ts'

interface OperationHeadProps {
  operation: Operation
  onGroup: () => void
}

/** What the call is, in a few lines. */
export function OperationHead({ operation, onGroup }: OperationHeadProps) {
  const { title, summary, method, path, version, scope, group, deprecated, preview, legacy } = operation
  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        <a className={styles.reference} href={referenceUrl(operation)} target="_blank" rel="noreferrer">
          Databricks reference
          <ExternalLink size={12} aria-hidden />
        </a>
      </div>
      <p className={styles.call}>
        <MethodLabel method={method} /> <span>{path}</span>
      </p>
      <p className={styles.summary}>
        <Prose text={summary} />
      </p>
      <div className={styles.badges}>
        <button type="button" className={styles.titleLink} title={`About ${group}`} onClick={onGroup}>
          {group}
        </button>
        {version !== 'none' && <Badge>{version}</Badge>}
        <Badge>{scope}</Badge>
        {deprecated && <Badge tone="warn">deprecated</Badge>}
        {preview && <Badge tone="accent">preview</Badge>}
        {legacy && <Badge tone="warn">legacy</Badge>}
        <OtherVersions operation={operation} />
      </div>
    </>
  )
}

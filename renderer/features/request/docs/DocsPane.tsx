import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Request } from '#shared/model/request.ts'
import { loadSchema } from '#shared/operations/load-schema.ts'
import type { Operation, OperationParam } from '#shared/operations/operation.ts'
import { paramSchema } from '#shared/operations/param-schema.ts'
import { Badge } from '../../../ui/Badge.tsx'
import { MethodLabel } from '../../../ui/MethodLabel.tsx'
import styles from './docs.module.css'
import { factsOf } from './facts.ts'
import { NoOperation } from './NoOperation.tsx'
import { OperationLinks } from './OperationLinks.tsx'
import { otherVersions } from './related.ts'
import { SchemaField } from './SchemaField.tsx'
import { SchemaFields } from './SchemaFields.tsx'

/** What is known of the operation: parameters, fields of body and answer, and how it behaves. */
export function DocsPane({ request, operation }: { request: Request; operation: Operation | undefined }) {
  if (operation) return <OperationDocs operation={operation} />
  return request.operationId === undefined ? <NoOperation request={request} /> : null
}

function OperationDocs({ operation }: { operation: Operation }) {
  const { method, path, response } = operation
  const named = (place: OperationParam['in']) => operation.params.filter((param) => param.in === place)
  const versions = useQuery({
    queryKey: ['other-versions', operation.id],
    queryFn: () => otherVersions(operation),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const answer = response?.ref ? { $ref: `#/schemas/${response.ref}` } : undefined
  return (
    <div className={styles.docs} data-selectable>
      <h2 className={styles.title}>{operation.title}</h2>
      <p className={styles.call}>
        <MethodLabel method={method} /> <span>{path}</span>
      </p>
      {operation.summary && <p className={styles.summary}>{operation.summary}</p>}
      <p className={styles.badges}>
        {operation.version !== 'none' && <Badge>{operation.version}</Badge>}
        <Badge>{operation.scope}</Badge>
        <Badge>{operation.group}</Badge>
        {operation.deprecated && <Badge tone="warn">deprecated</Badge>}
        {operation.preview && <Badge tone="accent">preview</Badge>}
        {operation.legacy && <Badge tone="warn">legacy</Badge>}
      </p>
      {factsOf(operation).map((fact) => (
        <p key={fact.label} className={styles.summary}>
          {fact.text}
        </p>
      ))}
      {versions.data && versions.data.length > 0 && (
        <OperationLinks label="Other versions of this call" operations={versions.data} />
      )}
      <Params title="Path" params={named('path')} />
      <Params title="Query" params={named('query')} />
      <Params title="Headers" params={named('header')} />
      <Params title="Body" params={named('body')} note={operation.requestBody?.contentType} />
      {answer && (
        <Part title="Answer" note={response?.ref?.split('.').at(-1)}>
          <Answer schema={answer} />
        </Part>
      )}
    </div>
  )
}

function Part({ title, note, children }: { title: string; note?: string | undefined; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h3 className={styles.part}>
        {title} {note && <span className={styles.partNote}>{note}</span>}
      </h3>
      {children}
    </section>
  )
}

function Params({
  title,
  params,
  note,
}: {
  title: string
  params: readonly OperationParam[]
  note?: string | undefined
}) {
  if (params.length === 0) return null
  const sorted = [...params].sort((a, b) => Number(b.required) - Number(a.required))
  return (
    <Part title={title} note={note}>
      <ul>
        {sorted.map((param) => (
          <SchemaField
            key={param.name}
            name={param.name}
            schema={{ ...paramSchema(param), ...(param.deprecated ? { deprecated: true } : {}) }}
            required={param.required}
            depth={0}
          />
        ))}
      </ul>
    </Part>
  )
}

function Answer({ schema }: { schema: { $ref: string } }) {
  const query = useQuery({
    queryKey: ['schema', schema.$ref],
    queryFn: () => loadSchema(schema.$ref),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  return query.data ? <SchemaFields schema={query.data} /> : null
}

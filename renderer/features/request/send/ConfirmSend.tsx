import { ShieldAlert } from 'lucide-react'
import { useState } from 'react'
import type { AppError } from '#shared/errors.ts'
import type { Request } from '#shared/model/request.ts'
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx'
import { MethodLabel } from '../../../ui/MethodLabel.tsx'
import styles from './ConfirmSend.module.css'
import type { SendState } from './use-send.ts'

/** Only what may be shown: the path of the template, filled in where the draft has plain values. */
function pathOf(request: Request): string {
  const path = request.url.replace(/^([a-z][a-z0-9+.-]*:\/\/[^/]*|\{\{[^}]*\}\})/i, '') || '/'
  const values = new Map(request.params.filter((row) => row.in === 'path').map((row) => [row.name, row.value]))
  return path.replace(/(?<!\{)\{([^{}]+)\}(?!\})/g, (whole, name: string) => values.get(name) || whole)
}

function reasonOf({ detail, message }: AppError): string {
  const reason = typeof detail === 'object' && detail && 'reason' in detail ? detail.reason : undefined
  return typeof reason === 'string' ? reason : message
}

/** The question of a protected environment: which call, where, and why it asks. */
export function ConfirmSend({ request, sending }: { request: Request; sending: SendState }) {
  const [answered, setAnswered] = useState<AppError | null>(null)
  const { question, where } = sending
  const name = where?.name ?? 'this environment'
  if (!question) return null
  return (
    <ConfirmDialog
      open={question !== answered}
      danger
      title={
        <>
          <ShieldAlert size={16} className={styles.icon} aria-hidden />
          Send this to {name}?
        </>
      }
      confirmLabel={`Send to ${name}`}
      onClose={() => setAnswered(question)}
      onConfirm={() => sending.send({ confirmed: true })}
    >
      <dl className={styles.facts}>
        <dt>Environment</dt>
        <dd>{name}, protected</dd>
        <dt>Call</dt>
        <dd className={styles.call}>
          <MethodLabel method={request.method} /> <span className={styles.path}>{pathOf(request)}</span>
        </dd>
        <dt>Why it asks</dt>
        <dd>{reasonOf(question)}</dd>
      </dl>
      {question.remedy && <p>{question.remedy}</p>}
    </ConfirmDialog>
  )
}

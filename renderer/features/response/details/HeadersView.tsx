import type { Response } from '#shared/model/response.ts'
import { Badge } from '../../../ui/Badge.tsx'
import styles from './details.module.css'
import { FactTable } from './FactTable.tsx'

/** Headers as received and as sent: order, case and repeats kept. Secrets stay {{NAME}}. */
export function HeadersView({ response }: { response: Response }) {
  const { headers, redirects, request } = response
  return (
    <div className={styles.scroll}>
      {redirects.length > 0 && (
        <section>
          <h3 className={styles.title}>Redirects</h3>
          {redirects.map(({ status, from, to, credentialDropped }) => (
            <div key={`${from} ${to}`} className={styles.redirect}>
              <span className={styles.status}>{status}</span>
              <span className={styles.mono}>
                {from} → {to}
              </span>
              {credentialDropped && <Badge tone="accent">credential dropped</Badge>}
            </div>
          ))}
        </section>
      )}
      <FactTable title="Response headers" rows={headers} />
      <FactTable title="Request headers, as sent" note={`${request.method} ${request.url}`} rows={request.headers} />
    </div>
  )
}

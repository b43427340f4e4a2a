import { ChevronDown, ChevronRight, ShieldAlert, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import type { Response } from '#shared/model/response.ts'
import { Badge } from '../../../ui/Badge.tsx'
import { Explanation } from '../Explanation.tsx'
import type { Advice } from './advice.ts'
import styles from './Banner.module.css'
import type { PlatformError } from './platform-error.ts'

export interface ErrorBannerProps {
  response: Response
  error: PlatformError
  advice: Advice
}

/** Stands above the exact body and can be folded away. */
export function ErrorBanner({ response, error, advice }: ErrorBannerProps) {
  const [open, setOpen] = useState(true)
  const server = response.status >= 500
  const Icon = response.status === 401 || response.status === 403 ? ShieldAlert : TriangleAlert
  const Fold = open ? ChevronDown : ChevronRight
  const idHeader = response.headers.find(([name]) => /^x-(databricks-)?request-id$/i.test(name))?.[1]
  const requestId = error.requestId ?? idHeader
  return (
    <section className={styles.card} aria-label={advice.title}>
      <div className={styles.inner}>
        <div className={styles.head}>
          <Icon size={16} className={server ? styles.error : styles.warning} aria-hidden />
          <h3 className={styles.title}>{advice.title}</h3>
          <span className={styles.fill} />
          {error.code && <Badge tone={server ? 'error' : 'warn'}>{error.code}</Badge>}
          <button
            type="button"
            className={styles.fold}
            aria-expanded={open}
            aria-label="Explanation"
            onClick={() => setOpen(!open)}
          >
            <Fold size={14} aria-hidden />
          </button>
        </div>
        {open && <Explanation what={advice.what} likely={advice.likely} remedy={advice.remedy} />}
      </div>
      {open && requestId && (
        <div className={styles.foot}>
          request id <span className={styles.id}>{requestId}</span>
        </div>
      )}
    </section>
  )
}

import type { Timings } from '#shared/model/response.ts'
import styles from './ResponseStatus.module.css'

const parts = ['dns', 'tcp', 'tls', 'wait', 'download'] as const
const names = { dns: 'DNS', tcp: 'TCP', tls: 'TLS', wait: 'wait', download: 'download' } as const

/** Where the time went, at a glance. The numbers are on the Timing tab. */
export function TimingBar({ timings }: { timings: Timings }) {
  const shown = parts.flatMap((part) => {
    const ms = timings[part]
    return ms === null ? [] : [{ part, ms }]
  })
  const title = shown.map(({ part, ms }) => `${names[part]} ${Math.round(ms)}`).join(', ')
  return (
    <span className={styles.bar} title={`${title} ms`} aria-hidden>
      {shown.map(({ part, ms }) => (
        <i
          key={part}
          className={part === 'wait' ? styles.wait : undefined}
          style={{ flexGrow: Math.max(ms, 0.01) * 100 }}
        />
      ))}
    </span>
  )
}

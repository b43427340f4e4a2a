import { ChevronDown, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import type { Response } from '#shared/model/response.ts'
import { formatSize } from '../../../json/view/format-size.ts'
import { StatusPill } from '../../../ui/StatusPill.tsx'
import { formatDuration } from '../format-duration.ts'
import { statusTone } from '../status/status-tone.ts'
import styles from './CompareView.module.css'
import { headerDifferences } from './compare-facts.ts'

/** What differs beside the bodies: status, time, size, headers. */
export function FactsBar({ a, b }: { a: Response; b: Response }) {
  const [open, setOpen] = useState(false)
  const headers = headerDifferences(a, b)
  const count = `${headers.length} ${headers.length === 1 ? 'header differs' : 'headers differ'}`
  return (
    <section aria-label="Status, time and headers" className={styles.facts}>
      <div className={styles.factLine}>
        <span className={styles.pair}>
          <Status response={a} />
          {a.status !== b.status && (
            <>
              <span aria-hidden>→</span>
              <Status response={b} />
            </>
          )}
        </span>
        <Pair a={formatDuration(a.timings.total)} b={formatDuration(b.timings.total)} />
        <Pair a={formatSize(a.size)} b={formatSize(b.size)} />
        {headers.length === 0 ? (
          <span>same headers</span>
        ) : (
          <button type="button" className={styles.disclose} aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? <ChevronDown size={12} aria-hidden /> : <ChevronRight size={12} aria-hidden />}
            {count}
          </button>
        )}
      </div>
      {open && (
        <table className={styles.headers} aria-label="Headers that differ">
          <tbody>
            {headers.map(({ name, a: before, b: after }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className={before === null ? styles.none : styles.old}>{before ?? 'not sent'}</td>
                <td className={after === null ? styles.none : styles.new}>{after ?? 'not sent'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function Status({ response: { status, statusText } }: { response: Response }) {
  return <StatusPill tone={statusTone(status)}>{`${status} ${statusText}`.trim()}</StatusPill>
}

function Pair({ a, b }: { a: string; b: string }) {
  return <span className={styles.number}>{a === b ? a : `${a} → ${b}`}</span>
}

import type { Response } from '#shared/model/response.ts'
import { formatSize } from '../../../json/view/format-size.ts'
import { formatDuration } from '../format-duration.ts'
import styles from './details.module.css'
import { FactTable } from './FactTable.tsx'

const phases = [
  ['dns', 'DNS lookup'],
  ['tcp', 'TCP connect'],
  ['tls', 'TLS handshake'],
  ['wait', 'Waiting for the answer'],
  ['download', 'Download'],
] as const

const none = { dns: 'not needed', tcp: 'connection reused', tls: 'none', wait: 'unknown', download: 'no body' } as const

/** Where the time went: bars on one scale, each where it began. */
export function TimingView({ response }: { response: Response }) {
  const { timings, reusedConnection, wireSize, size, headersSize, contentEncoding, remoteAddress } = response
  const measured = phases.reduce((sum, [name]) => sum + (timings[name] ?? 0), 0)
  const scale = Math.max(timings.total, measured, 0.001)
  // What comes before the first step is Trowel's own preparation and earlier hops.
  let at = Math.max(timings.total - measured, 0)
  const own = at
  const bars = phases.map(([name, label]) => {
    const ms = timings[name]
    const left = at
    at += ms ?? 0
    return { name, label, ms, left }
  })
  const facts: [string, string][] = [
    ['Connection', reusedConnection ? 'reused' : 'new'],
    ['Remote address', remoteAddress ?? 'unknown'],
    ['HTTP version', response.httpVersion.replace(/^(?=\d)/, 'HTTP/')],
    ['Body on the wire', formatSize(wireSize)],
    ['Body decoded', contentEncoding ? `${formatSize(size)}, from ${contentEncoding}` : formatSize(size)],
    ['Response headers', formatSize(headersSize)],
    ['Request body', formatSize(response.request.bodySize)],
    ['Sent at', `${new Date(response.startedAt).toISOString().replace('T', ' ').replace('Z', '')} UTC`],
  ]
  return (
    <div className={styles.scroll}>
      <table className={styles.bars} aria-label="Timing">
        <tbody>
          {own > 0.5 && <Bar label="Before the connection" ms={own} left={0} scale={scale} />}
          {bars.map(({ name, label, ms, left }) => (
            <Bar
              key={name}
              label={label}
              ms={ms}
              left={left}
              scale={scale}
              strong={name === 'wait'}
              instead={reusedConnection && name !== 'wait' && name !== 'download' ? 'connection reused' : none[name]}
            />
          ))}
          <tr className={styles.total}>
            <th scope="row">Total</th>
            <td />
            <td>{formatDuration(timings.total)}</td>
          </tr>
        </tbody>
      </table>
      <FactTable title="Connection and size" rows={facts} />
    </div>
  )
}

interface BarProps {
  label: string
  ms: number | null
  left: number
  scale: number
  strong?: boolean
  instead?: string
}

function Bar({ label, ms, left, scale, strong, instead }: BarProps) {
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>
        {ms === null ? (
          <span className={styles.instead}>{instead}</span>
        ) : (
          <span
            className={strong ? `${styles.bar} ${styles.strong}` : styles.bar}
            style={{ marginLeft: `${(left / scale) * 100}%`, width: `max(2px, ${(ms / scale) * 100}%)` }}
          />
        )}
      </td>
      <td>{ms === null ? '' : ms < 10 ? `${ms.toFixed(1)} ms` : formatDuration(ms)}</td>
    </tr>
  )
}

import { Pin } from 'lucide-react'
import type { HistoryEntry } from '#shared/model/history.ts'
import { formatSize } from '../../json/view/format-size.ts'
import { requestPath } from '../../session/tab-title.ts'
import { classNames } from '../../ui/class-names.ts'
import { MethodLabel } from '../../ui/MethodLabel.tsx'
import { StatusPill, type StatusTone } from '../../ui/StatusPill.tsx'
import styles from './HistoryList.module.css'
import { timeLabel } from './rows.ts'

const tones: Record<string, StatusTone> = { 2: 'ok', 3: 'redirect', 4: 'warn', 5: 'error' }

function statusOf({ status, error }: HistoryEntry): { text: string; tone: StatusTone } {
  if (status !== null) return { text: String(status), tone: tones[String(status)[0]!] ?? 'neutral' }
  return error === 'cancelled' ? { text: 'stopped', tone: 'neutral' } : { text: 'no answer', tone: 'error' }
}

/** "184 ms", "1.2 s". */
function durationOf({ total }: HistoryEntry): string {
  return total < 999.5 ? `${Math.round(total)} ms` : `${(total / 1000).toFixed(1)} s`
}

/** The path without the beginning that all have, and its query. */
function nameOf({ url }: HistoryEntry): string {
  const path = requestPath(url)
  const short = path.replace(/^\/api\/[^/]+\//, '').replace(/^\//, '')
  const query = url.includes('?') ? url.slice(url.indexOf('?')) : ''
  return short === '' ? url : short + query
}

interface HistoryItemProps {
  id: string
  entry: HistoryEntry
  top: number
  current: boolean
  onClick: () => void
  onDoubleClick: () => void
}

/** A send in two lines: what was asked, and what came of it. */
export function HistoryItem({ id, entry, top, current, onClick, onDoubleClick }: HistoryItemProps) {
  const { text, tone } = statusOf(entry)
  const facts = [timeLabel(entry.startedAt), durationOf(entry)]
  if (entry.status !== null) facts.push(formatSize(entry.size))
  const more = [entry.environment, entry.note].filter(Boolean).join(' · ')
  const label = [`${entry.method} ${nameOf(entry)}`, text, ...facts, more, entry.pinned ? 'pinned' : '']
  return (
    <div
      role="option"
      id={id}
      data-id={entry.id}
      tabIndex={-1}
      aria-selected={current}
      aria-label={label.filter(Boolean).join(', ')}
      title={entry.url}
      className={classNames(styles.row, current && styles.current)}
      style={{ translate: `0 ${top}px` }}
      onClick={onClick}
      onKeyDown={undefined}
      onDoubleClick={onDoubleClick}
    >
      <span className={styles.line}>
        <MethodLabel method={entry.method} wide />
        <span className={styles.name}>{nameOf(entry)}</span>
        {entry.pinned && <Pin size={12} aria-hidden className={styles.pin} />}
      </span>
      <span className={styles.line}>
        <StatusPill tone={tone}>{text}</StatusPill>
        <span className={styles.facts}>{facts.join(' · ')}</span>
        <span className={styles.more}>{more}</span>
      </span>
    </div>
  )
}

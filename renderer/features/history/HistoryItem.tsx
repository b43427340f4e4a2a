import { Bookmark, Pin } from 'lucide-react'
import type { HistoryEntry } from '#shared/model/history.ts'
import { formatSize } from '../../json/view/format-size.ts'
import { classNames } from '../../ui/class-names.ts'
import { MethodLabel } from '../../ui/MethodLabel.tsx'
import { StatusPill } from '../../ui/StatusPill.tsx'
import { openEntry } from './actions.ts'
import { durationOf, nameOf, statusOf } from './entry-texts.ts'
import styles from './HistoryList.module.css'
import { timeLabel } from './rows.ts'

interface HistoryItemProps {
  id: string
  entry: HistoryEntry
  /** In a session of the journal. */
  bookmarked?: boolean
  top: number
  current: boolean
  onChoose: () => void
}

/** A send in two lines: what was asked, and what came of it. A click opens it, a double click keeps it open. */
export function HistoryItem({ id, entry, bookmarked, top, current, onChoose }: HistoryItemProps) {
  const { text, tone } = statusOf(entry)
  const facts = [timeLabel(entry.startedAt), durationOf(entry)]
  if (entry.status !== null) facts.push(formatSize(entry.size))
  const { environment, note } = entry
  const label = [`${entry.method} ${nameOf(entry)}`, text, ...facts, environment, note, entry.pinned ? 'pinned' : '']
  if (bookmarked) label.push('bookmarked')
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
      onClick={() => {
        onChoose()
        openEntry(entry, true)
      }}
      onKeyDown={undefined}
      onDoubleClick={() => openEntry(entry, false)}
    >
      <span className={styles.line}>
        <MethodLabel method={entry.method} wide />
        <span className={styles.name}>{nameOf(entry)}</span>
        {bookmarked && <Bookmark size={12} aria-hidden className={styles.pin} />}
        {entry.pinned && <Pin size={12} aria-hidden className={styles.pin} />}
      </span>
      <span className={styles.outcome}>
        <StatusPill tone={tone}>{text}</StatusPill>
        <span className={styles.facts}>
          {facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </span>
        {environment && <span className={styles.environment}>{environment}</span>}
        {note && <span className={styles.note}>{note}</span>}
      </span>
    </div>
  )
}

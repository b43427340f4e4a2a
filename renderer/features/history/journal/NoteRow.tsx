import { StickyNote } from 'lucide-react'
import { classNames } from '../../../ui/class-names.ts'
import styles from './Journal.module.css'

interface NoteRowProps {
  id: string
  text: string
  current: boolean
  onClick: () => void
  onDoubleClick: () => void
}

/** A note between sends, with all of its lines. */
export function NoteRow({ id, text, current, onClick, onDoubleClick }: NoteRowProps) {
  return (
    <div
      role="option"
      id={id}
      tabIndex={-1}
      aria-selected={current}
      aria-label={`Note: ${text}`}
      className={classNames(styles.note, current && styles.current)}
      onClick={onClick}
      onKeyDown={undefined}
      onDoubleClick={onDoubleClick}
    >
      <StickyNote size={14} aria-hidden />
      <span className={styles.text}>{text}</span>
    </div>
  )
}

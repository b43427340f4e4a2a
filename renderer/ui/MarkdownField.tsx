import { type ReactNode, useState } from 'react'
import { Markdown } from './Markdown.tsx'
import styles from './MarkdownField.module.css'
import { SegmentedControl } from './SegmentedControl.tsx'

interface MarkdownFieldProps {
  /** The accessible name. */
  label: string
  value: string
  placeholder: string
  onChange: (value: string) => void
  /** Stands before the switch between writing and reading. */
  leading?: ReactNode
}

const views = [
  { value: 'write', label: 'Write' },
  { value: 'read', label: 'Read' },
] as const

/** Text in Markdown: written as it is, read as it is laid out. What is there already is shown for reading. */
export function MarkdownField({ label, value, placeholder, onChange, leading }: MarkdownFieldProps) {
  const [view, setView] = useState<'write' | 'read'>(value === '' ? 'write' : 'read')
  return (
    <div className={styles.field}>
      <div className={styles.bar}>
        <div className={styles.leading}>{leading}</div>
        <SegmentedControl label={`${label} as`} value={view} onChange={setView} options={views} />
      </div>
      {view === 'write' ? (
        <textarea
          aria-label={label}
          placeholder={placeholder}
          className={styles.write}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <article aria-label={label} className={styles.read}>
          {value.trim() === '' ? <p className={styles.empty}>Nothing written yet.</p> : <Markdown text={value} />}
        </article>
      )}
    </div>
  )
}

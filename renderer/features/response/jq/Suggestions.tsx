import { useEffect, useRef } from 'react'
import { classNames } from '../../../ui/class-names.ts'
import type { Suggestion } from './completion.ts'
import styles from './Suggestions.module.css'

export interface SuggestionsProps {
  id: string
  suggestions: readonly Suggestion[]
  marked: number
  /** Distance from the left of the field, in pixels. */
  left: number
  onChoose: (suggestion: Suggestion) => void
}

/** What fits at the cursor, right below it. The focus stays in the field. */
export function Suggestions({ id, suggestions, marked, left, onChoose }: SuggestionsProps) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.children[marked]?.scrollIntoView({ block: 'nearest' })
  }, [marked])
  return (
    <div ref={list} id={id} role="listbox" aria-label="Suggestions" className={styles.list} style={{ left }}>
      {suggestions.map((suggestion, at) => (
        <div
          key={suggestion.text}
          id={`${id}-${at}`}
          role="option"
          tabIndex={-1}
          aria-selected={at === marked}
          className={classNames(styles.item, at === marked && styles.marked)}
          onPointerDown={(event) => {
            event.preventDefault()
            onChoose(suggestion)
          }}
        >
          <span className={styles.text}>{suggestion.text}</span>
          <span className={styles.note}>{suggestion.note}</span>
        </div>
      ))}
    </div>
  )
}

import { X } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { classNames } from '../../../ui/class-names.ts'
import { parseFilter } from '../../engine/table/filter.ts'
import styles from './FilterField.module.css'

export interface FilterFieldProps {
  title: string
  text: string
  onText: (text: string) => void
  /** Back to the cells. */
  onLeave: () => void
  inputRef: (element: HTMLInputElement | null) => void
}

/** What the cells of a column must have: a part of the text, or `= x`, `!= x`, `> 5`, `is absent`. */
export function FilterField({ title, text, onText, onLeave, inputRef }: FilterFieldProps) {
  const filter = parseFilter(text)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && text !== '') onText('')
    else if (event.key === 'Escape' || event.key === 'ArrowDown' || event.key === 'Enter') onLeave()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <>
      <input
        ref={inputRef}
        type="text"
        spellCheck={false}
        autoComplete="off"
        aria-label={`Filter ${title}`}
        placeholder="contains"
        title="Part of the text, or: = x, != x, < 5, >= 5, is absent, is present"
        className={classNames(styles.filter, filter && filter.operator !== 'contains' && styles.compared)}
        value={text}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {text !== '' && (
        <button
          type="button"
          tabIndex={-1}
          aria-label={`Clear filter of ${title}`}
          className={styles.clear}
          onClick={() => onText('')}
        >
          <X size={12} aria-hidden />
        </button>
      )}
    </>
  )
}

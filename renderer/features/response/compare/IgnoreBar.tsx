import { EyeOff, Plus, X } from 'lucide-react'
import { useState } from 'react'
import { parsePattern } from '../../../json/engine/compare/ignore.ts'
import { Button } from '../../../ui/Button.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import styles from './CompareView.module.css'

export interface IgnoreBarProps {
  patterns: readonly string[]
  suggestions: readonly string[]
  onChange: (patterns: string[]) => void
}

/** Paths that do not count, and those that probably should not. */
export function IgnoreBar({ patterns, suggestions, onChange }: IgnoreBarProps) {
  const [text, setText] = useState('')
  const valid = parsePattern(text) !== null
  const more = suggestions.filter((pattern) => !patterns.includes(pattern))
  const add = (pattern: string) => onChange([...patterns.filter((one) => one !== pattern), pattern])
  return (
    <section aria-label="Left out" className={styles.ignore}>
      <EyeOff size={14} aria-hidden />
      <span>Leave out</span>
      {patterns.map((pattern) => (
        <button
          key={pattern}
          type="button"
          className={styles.chip}
          aria-label={`Count ${pattern} again`}
          onClick={() => onChange(patterns.filter((one) => one !== pattern))}
        >
          {pattern}
          <X size={12} aria-hidden />
        </button>
      ))}
      {more.map((pattern) => (
        <Button key={pattern} size="sm" variant="quiet" icon={Plus} onClick={() => add(pattern)}>
          <span className={styles.mono}>{pattern}</span>
        </Button>
      ))}
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (!valid) return
          add(text.trim())
          setText('')
        }}
      >
        <TextField
          label="Path to leave out"
          size="sm"
          mono
          placeholder="Path, such as ..etag"
          value={text}
          invalid={text !== '' && !valid}
          onChange={(event) => setText(event.target.value)}
        />
      </form>
    </section>
  )
}

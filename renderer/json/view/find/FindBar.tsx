import { ArrowDown, ArrowUp, CaseSensitive, Regex, Search, WholeWord, X } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useEffect } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { IconButton } from '../../../ui/IconButton.tsx'
import { Select } from '../../../ui/Select.tsx'
import { StopButton } from '../../../ui/StopButton.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { useSlow } from '../../../ui/use-slow.ts'
import type { FindQuery } from '../../engine/find/find-query.ts'
import { countText } from './count-text.ts'
import styles from './find.module.css'
import type { Finding } from './use-find.ts'

export interface FindBarProps {
  query: FindQuery
  finding: Finding
  field: RefObject<HTMLInputElement | null>
  /** JSON has keys and values; a text has not. */
  json: boolean
  /** What is looked at in the view in front, when it is not keys or values alone. */
  all: 'Keys and values' | 'All text' | 'All bytes'
  onChange: (change: Partial<FindQuery>) => void
  onClose: () => void
}

const places = [
  { value: 'keys', label: 'Keys' },
  { value: 'values', label: 'Values' },
]

const advice = 'One text alone took more than 3 seconds. Expressions with repeats inside of repeats do that.'

/** What to look for in the answer, how many times it is there, and the way through them. */
export function FindBar({ query, finding, field, json, all, onChange, onClose }: FindBarProps) {
  const { problem, count, running, givenUp, stopped, step, stop, goOn } = finding
  const slow = useSlow(running)
  const said = countText(finding, query.text)
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [field])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose()
    else if (event.key === 'Enter' && event.target === field.current) step(event.shiftKey ? -1 : 1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a form would be sent
    <div role="search" aria-label="Find" className={styles.bar} onKeyDown={onKeyDown}>
      <TextField
        ref={field}
        type="search"
        label="Find in response"
        placeholder="Find in response"
        mono
        size="sm"
        className={styles.field}
        leading={<Search size={14} aria-hidden />}
        invalid={problem !== null}
        value={query.text}
        onChange={(event) => onChange({ text: event.target.value })}
        trailing={
          <span className={styles.toggles}>
            <IconButton
              size="sm"
              label="Match case"
              icon={CaseSensitive}
              pressed={query.matchCase}
              onClick={() => onChange({ matchCase: !query.matchCase })}
            />
            <IconButton
              size="sm"
              label="Whole word"
              icon={WholeWord}
              pressed={query.wholeWord}
              onClick={() => onChange({ wholeWord: !query.wholeWord })}
            />
            <IconButton
              size="sm"
              label="Regular expression"
              icon={Regex}
              pressed={query.regex}
              onClick={() => onChange({ regex: !query.regex })}
            />
          </span>
        }
      />
      {json && (
        <Select
          label="Find in"
          size="sm"
          className={styles.where}
          value={query.in}
          options={[{ value: 'both', label: all }, ...places]}
          onChange={(value) => onChange({ in: value as FindQuery['in'] })}
        />
      )}
      <span
        role="status"
        aria-label="Matches"
        title={givenUp ? `${said}. ${advice}` : (problem ?? undefined)}
        className={classNames(
          styles.count,
          (problem !== null || givenUp) && styles.wrong,
          count === 0 && problem === null && !givenUp && styles.nothing,
        )}
        aria-busy={running}
      >
        {said}
      </span>
      {slow && <StopButton onStop={stop} what="the search" />}
      {stopped && (
        <Button size="sm" onClick={goOn}>
          Search all
        </Button>
      )}
      <span className={styles.steps}>
        <IconButton
          size="sm"
          label="Previous match"
          shortcut="Shift+Enter"
          icon={ArrowUp}
          disabled={count === 0}
          onClick={() => step(-1)}
        />
        <IconButton
          size="sm"
          label="Next match"
          shortcut="Enter"
          icon={ArrowDown}
          disabled={count === 0}
          onClick={() => step(1)}
        />
        <IconButton size="sm" label="Close find" shortcut="Esc" icon={X} onClick={onClose} />
      </span>
    </div>
  )
}

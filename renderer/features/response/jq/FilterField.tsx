import { type KeyboardEvent, type RefObject, useId, useRef, useState } from 'react'
import type { JqPlace } from '#shared/model/jq.ts'
import type { DocumentHandle } from '../../../json/worker/open-document.ts'
import { classNames } from '../../../ui/class-names.ts'
import { colourFilter } from './colour-filter.ts'
import styles from './FilterField.module.css'
import { usedFilters } from './filter-texts.ts'
import { Suggestions } from './Suggestions.tsx'
import { useCompletion } from './use-completion.ts'

export interface FilterFieldProps {
  input: RefObject<HTMLInputElement | null>
  text: string
  onText: (text: string) => void
  /** Mistakes, to be underlined. */
  places: readonly JqPlace[]
  /** The answer whose keys are suggested. */
  document: DocumentHandle
  describedBy: string | undefined
  onRun: () => void
  /** Escape, when no suggestions are open. */
  onEscape: () => void
}

/** One line of jq in colours, with suggestions. Up and Down go through what was used before. */
export function FilterField({ input, text, onText, places, document, describedBy, onRun, onEscape }: FilterFieldProps) {
  const id = useId()
  const colours = useRef<HTMLDivElement>(null)
  const [left, setLeft] = useState(0)
  const [past, setPast] = useState(-1)
  const list = useCompletion(document, input, onText)
  const { completion, marked } = list
  const open = completion !== null

  const follow = () => {
    if (input.current && colours.current) colours.current.scrollLeft = input.current.scrollLeft
  }
  const look = (field: HTMLInputElement, dotAt = field.selectionStart ?? 0) => {
    list.look(field.value, dotAt)
    setLeft(Math.max(0, Math.min(textWidth(field, dotAt) - field.scrollLeft - 12, field.clientWidth - 220)))
  }
  const stepPast = (by: number) => {
    const used = usedFilters()
    const next = Math.max(-1, Math.min(past + by, used.length - 1))
    if (next === past) return
    setPast(next)
    onText(next < 0 ? '' : used[next]!)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    const { key } = event
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      const by = key === 'ArrowDown' ? 1 : -1
      if (open) list.move(by)
      else stepPast(-by)
    } else if (key === 'Tab' && open && !event.shiftKey) list.accept()
    else if (key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      if (!(open && marked >= 0 && list.accept())) {
        list.close()
        onRun()
      }
    } else if (key === 'Escape') {
      if (open) list.close()
      else onEscape()
    } else if (key === ' ' && event.ctrlKey) look(event.currentTarget)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className={styles.field}>
      <div ref={colours} className={styles.colours} aria-hidden>
        {colourFilter(text, places).map(({ text: piece, tone, wrong }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a text have no other name than their place
          <span key={at} className={classNames(styles[tone], wrong && styles.wrong)}>
            {piece}
          </span>
        ))}
      </div>
      <input
        ref={input}
        type="text"
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        aria-label="jq filter"
        aria-autocomplete="list"
        aria-controls={open ? id : undefined}
        aria-activedescendant={open && marked >= 0 ? `${id}-${marked}` : undefined}
        aria-invalid={places.length > 0 || undefined}
        aria-describedby={describedBy}
        placeholder=".clusters[] | {cluster_id, state}   or   $.clusters[*].state"
        className={styles.input}
        value={text}
        onChange={(event) => {
          setPast(-1)
          onText(event.target.value)
          look(event.target)
          requestAnimationFrame(follow)
        }}
        onScroll={follow}
        onSelect={follow}
        onKeyDown={onKeyDown}
        onBlur={list.close}
      />
      {completion && (
        <Suggestions
          id={id}
          suggestions={completion.suggestions}
          marked={marked}
          left={left}
          onChoose={(suggestion) => list.accept(suggestion)}
        />
      )}
    </div>
  )
}

let ruler: CanvasRenderingContext2D | null = null

/** Pixels that the text before a place takes. */
function textWidth(field: HTMLInputElement, to: number): number {
  ruler ??= window.document.createElement('canvas').getContext('2d')
  if (!ruler) return 0
  ruler.font = getComputedStyle(field).font
  return ruler.measureText(field.value.slice(0, to)).width
}

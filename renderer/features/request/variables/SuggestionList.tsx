import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import type { VariableState } from '#shared/model/environment.ts'
import styles from './SuggestionList.module.css'
import type { OpenCompletion } from './use-completion.ts'

function detailOf(variable: VariableState | undefined): string {
  if (!variable) return ''
  if (variable.state === 'missing') return 'not set'
  return variable.kind === 'secret' ? 'secret' : (variable.value ?? '')
}

/** In a few letters; what is made by Trowel says so by its name. */
function originOf(variable: VariableState | undefined): string {
  return variable?.scope ? variable.origin.replace(/, (?:keychain|memory).*$/, '') : ''
}

/** Width of the text before the list's beginning; data is set in one monospaced font. */
function offsetOf(input: HTMLInputElement | null, characters: number): number {
  const context = document.createElement('canvas').getContext('2d')
  if (!input || !context) return 0
  context.font = getComputedStyle(input).font
  return context.measureText(input.value.slice(0, characters)).width - input.scrollLeft
}

interface SuggestionListProps {
  completion: OpenCompletion
  anchor: RefObject<HTMLElement | null>
}

/** The open list under a field. */
export function SuggestionList({ completion, anchor }: SuggestionListProps) {
  const { id, current, active, accept, variables, input } = completion
  const list = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState({ left: -9999, top: 0, minWidth: 0 })
  const from = current?.from ?? 0
  const kind = current?.kind
  useLayoutEffect(() => {
    const rect = anchor.current?.getBoundingClientRect()
    const own = list.current?.getBoundingClientRect()
    if (!rect || !own) return
    const wanted = kind === 'variable' ? rect.left + 8 + offsetOf(input.current, from) - 6 : rect.left
    const below = rect.bottom + 2
    setPlace({
      left: Math.max(8, Math.min(wanted, window.innerWidth - own.width - 8)),
      top: below + own.height > window.innerHeight - 8 ? Math.max(8, rect.top - own.height - 2) : below,
      minWidth: kind === 'value' ? rect.width : 240,
    })
  }, [anchor, input, from, kind])
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' })
  }, [active])
  if (!current) return null
  return createPortal(
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-label={current.kind === 'variable' ? 'Variables' : 'Values'}
      className={styles.list}
      style={place}
    >
      {current.options.map((option, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard stays in the field, which points here
        <div
          key={option}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className={styles.option}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => accept(option)}
        >
          <span className={styles.name}>{option}</span>
          {current.kind === 'variable' && (
            <>
              <span className={styles.detail} data-look={variables.look(option)}>
                {detailOf(variables.find(option))}
              </span>
              <span className={styles.origin}>{originOf(variables.find(option))}</span>
            </>
          )}
        </div>
      ))}
    </div>,
    document.body,
  )
}

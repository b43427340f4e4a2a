import { type KeyboardEvent, type RefObject, useId, useRef, useState } from 'react'
import { type Completion, valueCompletion, variableCompletion } from './completion.ts'
import type { VariableStates } from './variable-states.ts'

interface CompletionArguments {
  input: RefObject<HTMLInputElement | null>
  value: string
  variables: VariableStates
  suggestions: readonly string[] | undefined
}

export interface OpenCompletion {
  id: string
  current: Completion | null
  active: number
  variables: VariableStates
  input: RefObject<HTMLInputElement | null>
  accept(option: string): void
}

/** The list of names or values that opens while one types, with its keyboard. */
export function useCompletion({ input, value, variables, suggestions = [] }: CompletionArguments) {
  const id = useId()
  const [current, setCurrent] = useState<Completion | null>(null)
  const [active, setActive] = useState(0)
  const accepting = useRef(false)

  const show = (next: Completion | null) => {
    setCurrent(next)
    setActive(next?.kind === 'value' ? Math.max(-1, next.options.indexOf(value)) : 0)
  }
  const find = (text: string, at: number) =>
    variableCompletion(text, at, variables.names) ?? valueCompletion(text, suggestions)
  const close = () => setCurrent(null)
  const accept = (option: string) => {
    const field = input.current
    if (!field || !current) return
    const text = current.kind === 'variable' ? `{{${option}}}` : option
    field.focus()
    field.setSelectionRange(current.from, current.kind === 'value' ? field.value.length : current.to)
    // Through the editing command, so that the browser's undo knows of it.
    accepting.current = true
    document.execCommand('insertText', false, text)
    accepting.current = false
    close()
  }
  const keyDown = (event: KeyboardEvent<HTMLInputElement>): boolean => {
    const { key } = event
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return false
    if (!current) {
      if (key !== 'ArrowDown' || suggestions.length === 0) return false
      show(valueCompletion('', suggestions))
    } else if (key === 'ArrowDown' || key === 'ArrowUp') {
      const step = key === 'ArrowDown' ? 1 : -1
      const { length } = current.options
      setActive((at) => (at < 0 && step < 0 ? length - 1 : (at + step + length) % length))
    } else if (key === 'Escape') {
      event.stopPropagation()
      close()
    } else if (key === 'Enter' || (key === 'Tab' && current.kind === 'variable')) {
      const option = current.options[active]
      if (option === undefined || option === value) {
        close()
        return false
      }
      accept(option)
    } else return false
    event.preventDefault()
    return true
  }
  return {
    id,
    current,
    active,
    variables,
    input,
    accept,
    close,
    keyDown,
    open: current !== null,
    activeId: active >= 0 ? `${id}-${active}` : undefined,
    typed: (field: HTMLInputElement) =>
      accepting.current || show(find(field.value, field.selectionStart ?? field.value.length)),
    offer: () => suggestions.length > 0 && !current && show(valueCompletion('', suggestions)),
  }
}

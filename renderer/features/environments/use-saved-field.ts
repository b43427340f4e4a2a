import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react'

interface SavedField {
  value: string
  /** Called with another text than the one that is saved or on its way; settles when it is known what came of it. */
  onSave: (text: string) => Promise<unknown>
  /** What of the text counts. */
  tidy?: (text: string) => string
}

/**
 * A field that saves itself when it is left, by Enter, and when it goes away together with its pane. Esc takes back. Another value may come
 * from the file or the services at any time: what is being typed stays, and what nobody has typed into shows it.
 */
export function useSavedField({ value, onSave, tidy = (text) => text }: SavedField) {
  const ref = useRef<HTMLInputElement>(null)
  const typed = useRef(false)
  const underWay = useRef<string | null>(null)

  const show = () => {
    typed.current = false
    if (ref.current) ref.current.value = value
  }
  const leave = () => {
    const field = ref.current
    if (!field) return
    if (!typed.current) return show()
    const text = tidy(field.value)
    if (text !== field.value) field.value = text
    if (text === (underWay.current ?? value)) {
      typed.current = underWay.current !== null
      return
    }
    underWay.current = text
    const ended = () => {
      if (underWay.current === text) underWay.current = null
    }
    onSave(text).then(ended, ended)
  }
  const latest = useRef({ leave, show })
  useLayoutEffect(() => {
    latest.current = { leave, show }
  })
  useEffect(() => {
    const isLeft = document.activeElement !== ref.current && underWay.current === null
    if (!typed.current || isLeft || ref.current?.value === value) latest.current.show()
  }, [value])
  // The focus is still in it then, and nobody is told that it leaves.
  useLayoutEffect(() => () => void (document.activeElement === ref.current && latest.current.leave()), [])

  return {
    ref,
    defaultValue: value,
    onChange: () => {
      typed.current = true
    },
    onBlur: leave,
    onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
      if (event.key === 'Escape') show()
      if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur()
    },
  }
}

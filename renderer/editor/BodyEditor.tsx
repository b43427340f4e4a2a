import { type Ref, useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { BodySchema } from './body-schema.ts'
import type { BodyProblem } from './check-json.ts'
import styles from './editor.module.css'
import { loadBodyHost, loadedBodyHost } from './load-body-host.ts'
import type { VariableLookup } from './variable-lookup.ts'

export interface BodyEditorHandle {
  /** Focus, and the caret at an offset when one is given. */
  focusAt(start?: number, end?: number): void
}

interface BodyEditorProps {
  ref?: Ref<BodyEditorHandle>
  /** Names the text: its undo history and scroll position stay with this key. */
  textKey: string
  value: string
  language: 'json' | 'plaintext'
  onChange: (key: string, value: string) => void
  variables: VariableLookup
  problems: readonly BodyProblem[]
  schema: BodySchema | undefined
  /** What is selected, and how to put something in its place; null where nothing is. */
  onSelect?: ((selected: EditorSelection | null) => void) | undefined
  /** Asked for from the menu at the pointer. */
  onExtract?: (() => void) | undefined
}

export interface EditorSelection {
  text: string
  /** Whether it begins or ends inside a variable. */
  cuts(): boolean
  replace(by: string): void
}

/** The editor of a request body. Until it is loaded a plain text area does its work; typing goes on over the swap. */
export function BodyEditor(props: BodyEditorProps) {
  const { ref, textKey, value, language, onChange, variables, problems, schema, onSelect, onExtract } = props
  const [host, setHost] = useState(loadedBodyHost)
  const place = useRef<HTMLDivElement>(null)
  const plain = useRef<HTMLTextAreaElement>(null)
  const caret = useRef<{ start: number; end: number } | null>(null)
  const latest = useRef({ value, language, onChange })
  useLayoutEffect(() => {
    latest.current = { value, language, onChange }
  })

  useEffect(() => {
    if (host) return
    let gone = false
    loadBodyHost().then(
      (loaded) => {
        if (gone) return
        // In one go: a key between two steps of the swap would reach neither field.
        const area = plain.current
        if (area && document.activeElement === area)
          caret.current = { start: area.selectionStart, end: area.selectionEnd }
        flushSync(() => setHost(loaded))
      },
      // It stays the text area: everything but the comfort works.
      () => undefined,
    )
    return () => {
      gone = true
    }
  }, [host])

  useLayoutEffect(() => {
    if (!host || !place.current) return
    const leave = host.attach(place.current, textKey, {
      value: latest.current.value,
      language: latest.current.language,
      edited: (key, text) => latest.current.onChange(key, text),
    })
    if (caret.current) host.focusAt(caret.current.start, caret.current.end)
    caret.current = null
    return leave
  }, [host, textKey])
  useEffect(() => host?.write(textKey, value, language), [host, textKey, value, language])
  useEffect(() => host?.showVariables(variables), [host, variables])
  useEffect(() => host?.showProblems(textKey, problems), [host, textKey, problems])
  useEffect(() => host?.showSchema(schema), [host, schema])
  useEffect(() => host?.tellSelection(onSelect, onExtract), [host, onSelect, onExtract])

  useImperativeHandle(ref, () => ({
    focusAt(start, end = start) {
      if (host) return host.focusAt(start, end)
      plain.current?.focus()
      if (start !== undefined && end !== undefined) plain.current?.setSelectionRange(start, end)
    },
  }))

  if (host) return <div ref={place} className={styles.place} />
  return (
    <textarea
      ref={plain}
      aria-label="Request body"
      spellCheck={false}
      className={styles.plain}
      value={value}
      onChange={(event) => onChange(textKey, event.target.value)}
    />
  )
}

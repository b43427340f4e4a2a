import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { TextField } from '#renderer/ui/TextField.tsx'
import { problemOf } from '#shared/error-texts.ts'
import { type Environment, hostVariable } from '#shared/model/environment.ts'
import { useChangeEnvironment } from './change-environment.ts'
import styles from './EnvironmentMain.module.css'
import { hostKind, hostProblem, tidyHost } from './host-kind.ts'
import { plainValue, withValue } from './variables.ts'

/** The address of the workspace; any pasted address of it will do. */
export function HostField({ environment }: { environment: Environment }) {
  const saved = plainValue(environment, hostVariable) ?? ''
  const change = useChangeEnvironment(environment.name)
  const [draft, setDraft] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const underWay = useRef<string | null>(null)
  const shown = draft ?? saved
  const save = async () => {
    if (draft === null || draft === underWay.current) return
    const wrong = hostProblem(draft)
    setProblem(wrong)
    if (wrong !== null) return
    const host = tidyHost(draft)
    try {
      if (host !== saved || underWay.current !== null) {
        underWay.current = draft
        await change((before) => withValue(before, hostVariable, host))
      }
      // What was typed since is still to be saved.
      setDraft((now) => (now === draft ? null : now))
    } catch (error) {
      setProblem(problemOf(error))
    } finally {
      if (underWay.current === draft) underWay.current = null
    }
  }
  const leave = useRef(save)
  useLayoutEffect(() => {
    leave.current = save
  })
  // Gone with its pane: the focus is still in it then, and nobody is told that it leaves.
  useLayoutEffect(() => () => void (document.activeElement === field.current && leave.current()), [])
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') void save()
    if (event.key === 'Escape') {
      setDraft(null)
      setProblem(null)
    }
  }
  return (
    <>
      <TextField
        ref={field}
        label="Host"
        mono
        style={{ width: 424, maxWidth: '100%' }}
        value={shown}
        invalid={problem !== null}
        placeholder="https://dbc-a1b2345c-d6e7.cloud.databricks.com"
        onChange={(event) => setDraft(event.target.value)}
        onBlur={() => void save()}
        onKeyDown={press}
      />
      <span className={styles.hint}>{hostKind(shown)}</span>
      {problem && (
        <span role="alert" className={styles.error}>
          {problem}
        </span>
      )}
    </>
  )
}

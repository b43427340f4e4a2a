import { type KeyboardEvent, useState } from 'react'
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
  const shown = draft ?? saved
  const save = async () => {
    if (draft === null) return
    const wrong = hostProblem(draft)
    setProblem(wrong)
    if (wrong !== null) return
    const host = tidyHost(draft)
    try {
      if (host !== saved) await change((before) => withValue(before, hostVariable, host))
      setDraft(null)
    } catch (error) {
      setProblem(problemOf(error))
    }
  }
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

import { Shield } from 'lucide-react'
import { useState } from 'react'
import { activateEnvironment } from '#renderer/session/activate-environment.ts'
import { environmentColour } from '#renderer/session/environment-colour.ts'
import { Badge } from '#renderer/ui/Badge.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { ColourDot } from '#renderer/ui/ColourDot.tsx'
import { reportError } from '#renderer/ui/report-error.ts'
import { problemOf } from '#shared/error-texts.ts'
import { useChangeEnvironment } from './change-environment.ts'
import { createEnvironment, deleteEnvironment } from './create-environment.ts'
import styles from './EnvironmentMain.module.css'
import type { ListedEnvironment } from './selected-environment.ts'
import { useSavedField } from './use-saved-field.ts'

export interface EnvironmentHeadProps {
  environment: ListedEnvironment
  active: boolean
}

/** Name, file, and what can be done with the environment as a whole. The name is a field: type to rename. */
export function EnvironmentHead({ environment, active }: EnvironmentHeadProps) {
  const { name } = environment
  const change = useChangeEnvironment(name)
  const [problem, setProblem] = useState<string | null>(null)
  const field = useSavedField({
    value: name,
    tidy: (text) => text.trim(),
    onSave: async (wanted) => {
      try {
        await change((before) => ({ ...before, name: wanted }))
      } catch (error) {
        setProblem(problemOf(error))
      }
    },
  })
  const leave = () => {
    setProblem(null)
    field.onBlur()
  }
  return (
    <header className={styles.head}>
      <ColourDot large colour={environmentColour(environment.colour)} />
      <input
        {...field}
        aria-label="Name of the environment"
        aria-invalid={problem !== null}
        className={styles.name}
        maxLength={64}
        spellCheck={false}
        onBlur={leave}
      />
      {environment.protected && (
        <Badge tone="error" icon={Shield}>
          protected
        </Badge>
      )}
      {problem ? (
        <span role="alert" className={styles.error}>
          {problem}
        </span>
      ) : (
        <span className={styles.file} title={environment.file}>
          {environment.file}
        </span>
      )}
      <span className={styles.space} />
      <Button variant="quiet" onClick={() => void createEnvironment(name)}>
        Duplicate
      </Button>
      <Button variant="quiet" destructive onClick={() => void deleteEnvironment(name)}>
        Delete
      </Button>
      <Button disabled={active} onClick={() => activateEnvironment(name).catch(reportError)}>
        {active ? 'Active' : 'Make active'}
      </Button>
    </header>
  )
}

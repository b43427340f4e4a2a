import { KeyRound } from 'lucide-react'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { host } from '#renderer/host/current.ts'
import { variablesInTurn } from '#renderer/session/in-turn.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { TextField } from '#renderer/ui/TextField.tsx'
import { problemOf } from '#shared/error-texts.ts'
import { nameNow } from './change-environment.ts'
import form from './EnvironmentMain.module.css'
import styles from './SecretForm.module.css'

export interface SecretFormProps {
  environment: string
  name: string
  /** The accessible name of the field: "Token". */
  label: string
  placeholder: string
  submitLabel: string
  dense?: boolean
  /** It is named elsewhere than in the environment. */
  elsewhere?: boolean
  onDone: () => void
  onCancel?: (() => void) | undefined
}

/** Write-only: the value is read from the field once, sent, and the field emptied. It is in no state and comes back from nowhere. */
export function SecretForm(props: SecretFormProps) {
  const { environment, name, label, placeholder, submitLabel, dense, elsewhere = false, onDone, onCancel } = props
  const [problem, setProblem] = useState<string | null>(null)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const field = event.currentTarget.elements.namedItem('secret') as HTMLInputElement
    const value = field.value
    field.value = ''
    if (value.trim() === '') return setProblem('The field is empty. Paste the value first.')
    try {
      await variablesInTurn(async () => {
        await host().call('secrets.set', { environment: await nameNow(environment), name, value, elsewhere })
      })
      setProblem(null)
      onDone()
    } catch (error) {
      setProblem(problemOf(error))
    }
  }
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Escape') return
    event.currentTarget.value = ''
    onCancel?.()
  }
  return (
    <form className={dense ? styles.dense : styles.form} onSubmit={(event) => void submit(event)}>
      <TextField
        label={label}
        name="secret"
        type="password"
        autoComplete="off"
        size={dense ? 'sm' : 'md'}
        className={classNames(styles.field, dense && styles.narrow)}
        leading={<KeyRound size={14} aria-hidden />}
        placeholder={placeholder}
        invalid={problem !== null}
        autoFocus={onCancel !== undefined}
        onKeyDown={press}
      />
      <Button type="submit" size="sm">
        {submitLabel}
      </Button>
      {onCancel && (
        <Button variant="quiet" size="sm" onClick={onCancel}>
          Cancel
        </Button>
      )}
      {problem && (
        <span role="alert" className={form.error}>
          {problem}
        </span>
      )}
    </form>
  )
}

import { Popover } from 'radix-ui'
import { type FormEvent, useState } from 'react'
import type { AppError } from '#shared/errors.ts'
import { type Environment, tokenVariable } from '#shared/model/environment.ts'
import { host } from '../../../host/current.ts'
import { Button } from '../../../ui/Button.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import styles from './SetVariable.module.css'
import { useVariableStates } from './variable-states.ts'

interface SetVariableProps {
  name: string
  environment: Environment
  /** What the button says; "Set value" when not given. */
  word?: string
}

/** "Set value" with its small form. A secret variable goes to the keychain and is not shown while it is typed. */
export function SetVariable({ name, environment, word = 'Set value' }: SetVariableProps) {
  const [open, setOpen] = useState(false)
  const [value, setValue] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const state = useVariableStates().find(name)
  const listed = environment.variables.some((variable) => variable.name === name && 'secret' in variable)
  // The token never goes into a file, even where the environment does not list it.
  const secret = name === tokenVariable || listed || state?.kind === 'secret'
  const save = async (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    try {
      const input = { environment: environment.name, name, value }
      await (secret
        ? host().call('secrets.set', { ...input, elsewhere: !listed })
        : host().call('environments.setVariable', input))
      setOpen(false)
      setValue('')
      setProblem(null)
    } catch (error) {
      setProblem((error as AppError).message)
    }
  }
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger asChild>
        <Button size="sm" className={styles.trigger}>
          {word}
        </Button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content className={styles.popover} align="end" sideOffset={4} collisionPadding={8}>
          <form onSubmit={save} className={styles.form}>
            <div>
              <code>{name}</code> {secret ? 'in the keychain, for' : 'in'} {environment.name}
            </div>
            <TextField
              label={`Value of ${name}`}
              mono
              value={value}
              type={secret ? 'password' : 'text'}
              autoFocus
              onChange={(event) => setValue(event.target.value)}
            />
            {problem && <div className={styles.problem}>{problem}</div>}
            <div className={styles.buttons}>
              <Button size="sm" onClick={() => setOpen(false)}>
                Cancel
              </Button>
              <Button size="sm" variant="primary" type="submit" disabled={secret && value === ''}>
                {word}
              </Button>
            </div>
          </form>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}

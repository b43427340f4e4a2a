import { useState } from 'react'
import { AppError } from '#shared/errors.ts'
import { VariableName } from '#shared/model/environment.ts'
import { host } from '../../host/current.ts'
import { useActiveEnvironment } from '../../session/environment.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { showToast } from '../../ui/toast.ts'
import { nameFrom } from './name-from.ts'
import styles from './SaveVariableDialog.module.css'

export interface SaveVariableDialogProps {
  /** The exact text: no digit of it changes. */
  value: string
  /** The key it stood under, from which a name is made. */
  keyName: string | null
  onClose: () => void
}

/** Keeps a value of the answer as a plain variable of the active environment. */
export function SaveVariableDialog({ value, keyName, onClose }: SaveVariableDialogProps) {
  const environment = useActiveEnvironment()
  const [name, setName] = useState(() => nameFrom(keyName))
  const [problem, setProblem] = useState<string | null>(null)
  const valid = VariableName.safeParse(name)
  const existing = environment?.variables.find((variable) => variable.name === name)
  const secret = existing !== undefined && 'secret' in existing
  const hint = !environment
    ? 'No environment is active. Choose one at the top right first.'
    : name !== '' && !valid.success
      ? (valid.error.issues[0]?.message ?? null)
      : secret
        ? `${name} is a secret of ${environment.name}. Choose another name.`
        : existing
          ? `Replaces the value ${name} has in ${environment.name} now.`
          : null
  const usable = environment && valid.success && !secret
  const save = async () => {
    if (!usable) return
    try {
      await host().call('environments.setVariable', { environment: environment.name, name, value })
      showToast({ text: `{{${name}}} is set in ${environment.name}.` })
      onClose()
    } catch (caught) {
      setProblem(caught instanceof AppError ? caught.message : 'The variable could not be saved.')
    }
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title="Save as variable"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabled={!usable} onClick={() => void save()}>
            Save
          </Button>
        </>
      }
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <span>Name</span>
        <TextField
          label="Variable name"
          mono
          autoFocus
          value={name}
          invalid={name !== '' && (!valid.success || secret)}
          onChange={(event) => setName(event.target.value)}
        />
        <span>Value</span>
        <pre className={styles.value}>{value.length > 2000 ? `${value.slice(0, 2000)}…` : value}</pre>
        <span>Environment</span>
        <span>{environment?.name ?? 'none'}</span>
      </form>
      <p className={styles.hint} role="status">
        {problem ?? hint}
      </p>
    </Dialog>
  )
}

import { useState } from 'react'
import { AppError } from '#shared/errors.ts'
import { VariableName } from '#shared/model/environment.ts'
import { host } from '../../host/current.ts'
import { useActiveEnvironment } from '../../session/environment.ts'
import { showToast } from '../../ui/toast.ts'
import { VariableDialog } from '../../ui/VariableDialog.tsx'
import { nameFrom } from './name-from.ts'

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
    <VariableDialog
      title="Save as variable"
      deed="Save"
      name={name}
      invalid={name !== '' && (!valid.success || secret)}
      onName={setName}
      valueLabel="Value"
      value={value}
      below={
        <>
          <span>Environment</span>
          <span>{environment?.name ?? 'none'}</span>
        </>
      }
      hint={problem ?? hint}
      usable={Boolean(usable)}
      onSave={() => void save()}
      onClose={onClose}
    />
  )
}

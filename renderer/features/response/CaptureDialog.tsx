import { useState } from 'react'
import { AppError } from '#shared/errors.ts'
import { captureTargets, targetOf, withTarget } from '#shared/model/capture-targets.ts'
import { VariableName } from '#shared/model/environment.ts'
import { isCredential } from '#shared/request/credentials.ts'
import { host } from '../../host/current.ts'
import { useActiveEnvironment } from '../../session/environment.ts'
import { editRequest } from '../../session/tabs.ts'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { showToast } from '../../ui/toast.ts'
import { VariableDialog } from '../../ui/VariableDialog.tsx'
import { nameFrom } from './name-from.ts'

export interface ToCapture {
  bodyId: string
  /** JSONPath of the value. */
  path: string
  text: string
  key: string | null
}

/** Keeps a value of this answer as a variable, and that of each answer from now on. */
export function CaptureDialog({ tabId, value, onClose }: { tabId: string; value: ToCapture; onClose: () => void }) {
  const environment = useActiveEnvironment()?.name ?? null
  const [name, setName] = useState(() => nameFrom(value.key))
  const [path, setPath] = useState(value.path)
  const [target, setTarget] = useState(() =>
    targetOf({ to: 'session', secret: isCredential(nameFrom(value.key), value.text) }),
  )
  const [problem, setProblem] = useState<string | null>(null)
  const valid = VariableName.safeParse(name)
  const usable = valid.success && path.trim() !== ''
  const hint = problem ?? (name === '' || valid.success ? null : (valid.error.issues[0]?.message ?? null))
  const save = async () => {
    if (!usable) return
    const capture = { name, path: path.trim(), ...withTarget(target), enabled: true }
    try {
      const result = await host().call('variables.capture', { bodyId: value.bodyId, capture, environment })
      if (result.state === 'failed') return setProblem(result.text)
      editRequest(tabId, ({ captures = [], ...draft }) => ({
        ...draft,
        captures: [...captures.filter((one) => one.name !== name), capture],
      }))
      showToast({ text: `{{${name}}} is ${result.text}, and will be with each answer. Save the request to keep that.` })
      onClose()
    } catch (caught) {
      setProblem(caught instanceof AppError ? caught.message : 'The value could not be captured.')
    }
  }
  return (
    <VariableDialog
      title="Capture as variable"
      deed="Capture"
      name={name}
      invalid={name !== '' && !valid.success}
      onName={setName}
      valueLabel="Value now"
      value={value.text}
      below={
        <>
          <span>Kept</span>
          <Select label="Where it is kept" value={target} options={captureTargets} onChange={setTarget} />
        </>
      }
      hint={hint}
      usable={usable}
      onSave={() => void save()}
      onClose={onClose}
    >
      <span>Path</span>
      <TextField label="Path" mono value={path} onChange={(event) => setPath(event.target.value)} />
    </VariableDialog>
  )
}

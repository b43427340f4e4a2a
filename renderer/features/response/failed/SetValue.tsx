import { useState } from 'react'
import { AppError } from '#shared/errors.ts'
import { host } from '../../../host/current.ts'
import { Button } from '../../../ui/Button.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { showToast } from '../../../ui/toast.ts'

/** Gives a plain variable of the environment a value on the spot. */
export function SetValue({ name, environment }: { name: string; environment: string }) {
  const [value, setValue] = useState('')
  const save = async () => {
    try {
      await host().call('environments.setVariable', { environment, name, value })
      showToast({ text: `{{${name}}} is set in ${environment}.` })
    } catch (caught) {
      showToast({ text: caught instanceof AppError ? caught.message : 'The variable could not be saved.' })
    }
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <TextField
        label={`Value of ${name}`}
        mono
        placeholder={`value in ${environment}`}
        value={value}
        onChange={(event) => setValue(event.target.value)}
      />
      <Button type="submit" disabled={value === ''}>
        Set value
      </Button>
    </form>
  )
}

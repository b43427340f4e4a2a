import { type FormEvent, useState } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import styles from './Journal.module.css'

const formId = 'journal-name'

interface NameDialogProps {
  title: string
  name: string
  /** What the button does. */
  action: string
  onSave: (name: string) => void
  onClose: () => void
}

/** The name of a session. */
export function NameDialog({ title, name, action, onSave, onClose }: NameDialogProps) {
  const [text, setText] = useState(name)
  const empty = text.trim() === ''
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (empty) return
    onSave(text.trim())
    onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId} disabled={empty}>
            {action}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={save}>
        <TextField
          label="Name"
          placeholder="What you are looking into"
          maxLength={200}
          className={styles.whole}
          value={text}
          onFocus={(event) => event.target.select()}
          onChange={(event) => setText(event.target.value)}
        />
      </form>
    </Dialog>
  )
}

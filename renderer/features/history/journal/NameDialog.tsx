import { useState } from 'react'
import { FormDialog } from '../../../ui/FormDialog.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import styles from './Journal.module.css'

interface NameDialogProps {
  title: string
  name: string
  /** What the button says that does it. */
  deed: string
  onSave: (name: string) => void
  onClose: () => void
}

/** The name of a session. */
export function NameDialog({ title, name, deed, onSave, onClose }: NameDialogProps) {
  const [text, setText] = useState(name)
  const save = () => {
    onSave(text.trim())
    onClose()
  }
  return (
    <FormDialog title={title} deed={deed} disabled={text.trim() === ''} onSubmit={save} onClose={onClose}>
      <TextField
        label="Name"
        placeholder="What you are looking into"
        maxLength={200}
        className={styles.whole}
        value={text}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setText(event.target.value)}
      />
    </FormDialog>
  )
}

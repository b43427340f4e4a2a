import { type KeyboardEvent, useState } from 'react'
import { FormDialog } from '../../ui/FormDialog.tsx'
import styles from './NoteDialog.module.css'

interface NoteDialogProps {
  title: string
  note: string
  /** Whether nothing at all may be saved too: that takes a note away. */
  mayBeEmpty: boolean
  onSave: (note: string) => void
  onClose: () => void
}

/** A few words of one's own. Enter saves, Shift Enter begins a line. */
export function NoteDialog({ title, note, mayBeEmpty, onSave, onClose }: NoteDialogProps) {
  const [text, setText] = useState(note)
  const empty = text.trim() === '' && !mayBeEmpty
  const save = () => {
    if (empty) return
    onSave(text)
    onClose()
  }
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    save()
  }
  return (
    <FormDialog title={title} deed="Save note" disabled={empty} onSubmit={save} onClose={onClose}>
      <textarea
        aria-label="Note"
        rows={4}
        maxLength={4000}
        spellCheck={false}
        className={styles.text}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={press}
      />
      <p className={styles.hint}>Shift Enter begins a new line. Tokens that are pasted here are left out.</p>
    </FormDialog>
  )
}

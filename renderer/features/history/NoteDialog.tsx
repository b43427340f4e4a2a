import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import styles from './NoteDialog.module.css'

const formId = 'history-note'

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
  const save = (event?: FormEvent) => {
    event?.preventDefault()
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
    <Dialog
      open
      onClose={onClose}
      title={title}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId} disabled={empty}>
            Save note
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={save}>
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
      </form>
    </Dialog>
  )
}

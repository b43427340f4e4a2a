import { type FormEvent, useState } from 'react'
import type { HistoryEntry } from '#shared/model/history.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { setNote } from './actions.ts'

const formId = 'history-note'

/** A few words of one's own beside a send. */
export function NoteDialog({ entry, onClose }: { entry: HistoryEntry; onClose: () => void }) {
  const [note, setText] = useState(entry.note)
  const save = (event: FormEvent) => {
    event.preventDefault()
    setNote(entry, note)
    onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title="Note"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId}>
            Save note
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={save}>
        <TextField label="Note" maxLength={4000} value={note} onChange={(event) => setText(event.target.value)} />
      </form>
    </Dialog>
  )
}

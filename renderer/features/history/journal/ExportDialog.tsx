import { useEffect, useRef, useState } from 'react'
import type { Input } from '#shared/contract/contract.ts'
import { asAppError, explanation } from '#shared/error-texts.ts'
import type { AppError } from '#shared/errors.ts'
import type { JournalSession } from '#shared/model/journal.ts'
import { host } from '../../../host/current.ts'
import { saveOnce } from '../../../session/save-body.ts'
import { Dialog } from '../../../ui/Dialog.tsx'
import { DialogButtons } from '../../../ui/DialogButtons.tsx'
import { Progress } from '../../../ui/Progress.tsx'
import { SegmentedControl } from '../../../ui/SegmentedControl.tsx'
import styles from './Dialogs.module.css'

type Form = Input<'journal.export'>['form']
type Answers = Input<'journal.export'>['answers']

/** As which file a session is saved, and what of the answers is in it. */
export function ExportDialog({ session, onClose }: { session: JournalSession; onClose: () => void }) {
  const [form, setForm] = useState<Form>('html')
  const [answers, setAnswers] = useState<Answers>(session.bookmarks > 0 ? 'bookmarked' : 'all')
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  const controller = useRef<AbortController>(null)
  useEffect(() => () => controller.current?.abort(), [])
  const save = async () => {
    controller.current = new AbortController()
    setError(null)
    setProgress({ done: 0, total: 1 })
    try {
      const { bodyId, name } = await host().call(
        'journal.export',
        { session: session.id, form, answers },
        { signal: controller.current.signal, onProgress: setProgress },
      )
      saveOnce(bodyId, name)
      onClose()
    } catch (caught) {
      setProgress(null)
      setError(asAppError(caught))
    }
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Export "${session.name}"`}
      footer={
        <DialogButtons onCancel={onClose} disabled={progress !== null} onClick={() => void save()}>
          Save file
        </DialogButtons>
      }
    >
      <div className={styles.form}>
        <span className={styles.label}>Form</span>
        <SegmentedControl
          label="Form"
          value={form}
          onChange={setForm}
          options={[
            { value: 'html', label: 'HTML report' },
            { value: 'markdown', label: 'Markdown' },
          ]}
        />
        <span className={styles.label}>Answers</span>
        <SegmentedControl
          label="Answers"
          value={answers}
          onChange={setAnswers}
          options={[
            { value: 'none', label: 'None' },
            { value: 'bookmarked', label: `Bookmarked (${session.bookmarks})` },
            { value: 'all', label: 'All' },
          ]}
        />
      </div>
      <p className={styles.hint}>
        Tokens and other secrets are left out, as in the history. The names, hosts and data in requests and answers are
        in the file.
      </p>
      {progress && <Progress value={progress.done / Math.max(1, progress.total)} label="Writing the file" />}
      {error && (
        <p role="alert" className={styles.problem}>
          {explanation(error)}
        </p>
      )}
    </Dialog>
  )
}

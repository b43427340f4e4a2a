import { ShieldCheck } from 'lucide-react'
import { useState } from 'react'
import type { ImportChoice, ImportReview } from '#shared/contract/interchange.ts'
import type { AppError } from '#shared/errors.ts'
import { useHostQuery } from '../../host/query.ts'
import { closeImport } from '../../session/imports.ts'
import { counted } from '../../ui/counted.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { DialogButtons } from '../../ui/DialogButtons.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { StopButton } from '../../ui/StopButton.tsx'
import { TabPanel, Tabs } from '../../ui/Tabs.tsx'
import { Failure } from './Failure.tsx'
import { NoteList } from './NoteList.tsx'
import styles from './Review.module.css'
import { ReviewHead } from './ReviewHead.tsx'
import { ReviewTree } from './ReviewTree.tsx'
import { Summary } from './Summary.tsx'
import { useChoice } from './use-choice.ts'
import type { Handed } from './use-import.ts'
import { worthALook } from './worth-a-look.ts'

interface ReviewProps {
  review: ImportReview
  handed: Handed
  failure: AppError | null
  writing: { done: number; total: number } | null
  onKind: (kind: string | null) => void
  onAccept: (choice: ImportChoice) => void
  onStop: () => void
}

/** What was found, to be looked through: what goes where, and what stays behind. */
export function Review(props: ReviewProps) {
  const { data } = useHostQuery('environments.list', null)
  const [shown, setShown] = useState(data)
  // While it is written the environments change by it: what was chosen is shown as it was chosen.
  if (!props.writing && shown !== data) setShown(data)
  return shown ? <LoadedReview {...props} known={shown.environments} /> : null
}

type Known = Parameters<typeof useChoice>[1]

function LoadedReview({
  review,
  handed,
  failure,
  writing,
  known,
  onKind,
  onAccept,
  onStop,
}: ReviewProps & { known: Known }) {
  const choice = useChoice(review, known)
  const [tab, setTab] = useState('found')
  const something = choice.requests > 0 || choice.environments.size > 0
  return (
    <Dialog
      open
      stays
      onClose={closeImport}
      title="Review before importing"
      width={1040}
      height={760}
      footer={
        writing ? (
          <>
            <div role="status" aria-label="Importing" className={styles.writing}>
              <span>{writing.total > 0 ? `${writing.done} of ${counted(writing.total, 'request')}` : 'Importing'}</span>
              <Progress label="Importing" value={writing.total > 0 ? writing.done / writing.total : null} />
            </div>
            <StopButton onStop={onStop} what="importing" />
          </>
        ) : (
          <>
            <p className={styles.promise}>
              <ShieldCheck size={14} aria-hidden />
              Nothing has been sent, run or saved.
            </p>
            <DialogButtons onCancel={closeImport} disabled={!something} onClick={() => onAccept(choice.make())}>
              {choice.requests > 0 ? `Import ${counted(choice.requests, 'request')}` : 'Import'}
            </DialogButtons>
          </>
        )
      }
    >
      <ReviewHead review={review} handed={handed} choice={choice} locked={writing !== null} onKind={onKind} />
      {failure && (
        <div className={styles.failure}>
          <Failure failure={failure} />
        </div>
      )}
      <div className={styles.columns} inert={writing !== null}>
        <div className={styles.left}>
          <ReviewTree choice={choice} />
        </div>
        <div className={styles.right}>
          <Tabs
            label="Found"
            idBase="import"
            value={tab}
            onChange={setTab}
            items={[
              { value: 'found', label: 'Found', mark: review.secrets.length > 0 && tab !== 'found' },
              { value: 'notes', label: 'Left out and changed', count: review.notes.filter(worthALook).length },
            ]}
          />
          <TabPanel idBase="import" value={tab} className={styles.panel}>
            {tab === 'found' ? (
              <Summary review={review} choice={choice} known={known} />
            ) : (
              <NoteList notes={review.notes} />
            )}
          </TabPanel>
        </div>
      </div>
    </Dialog>
  )
}

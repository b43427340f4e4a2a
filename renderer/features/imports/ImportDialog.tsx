import { CircleAlert } from 'lucide-react'
import { useState } from 'react'
import { formatSize } from '../../json/view/format-size.ts'
import { closeImport } from '../../session/imports.ts'
import { Button } from '../../ui/Button.tsx'
import { counted } from '../../ui/counted.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { StopButton } from '../../ui/StopButton.tsx'
import { ChooseFiles } from './ChooseFiles.tsx'
import styles from './ImportDialog.module.css'
import { Review } from './Review.tsx'
import { useImport } from './use-import.ts'

/** Material of other tools on its way into the project: chosen, read, looked through, written. */
export function ImportDialog() {
  const { phase, read, accept, stop } = useImport()
  const [text, setText] = useState('')
  if (phase.name === 'review' || phase.name === 'writing') {
    return (
      <Review
        key={phase.review.importId}
        review={phase.review}
        handed={phase.handed}
        failure={phase.name === 'review' ? phase.failure : null}
        writing={phase.name === 'writing' ? phase : null}
        onKind={(kind) => void read({ ...phase.handed, kind })}
        onAccept={(choice) => void accept(choice)}
        onStop={stop}
      />
    )
  }
  if (phase.name === 'done') {
    const undo = () => {
      closeImport()
      phase.undo()
    }
    return (
      <Dialog
        open
        onClose={closeImport}
        title={`Imported ${counted(phase.requests, 'request')}`}
        footer={
          <>
            <Button onClick={undo}>Undo the import</Button>
            <Button variant="primary" onClick={closeImport}>
              Close
            </Button>
          </>
        }
      >
        <p className={styles.lead}>Not everything went where it was meant to go:</p>
        <ul className={styles.problems}>
          {phase.problems.map(({ name, message }) => (
            <li key={name + message}>
              <CircleAlert size={14} aria-hidden />
              <span>
                <span className={styles.mono}>{name}</span>: {message}
              </span>
            </li>
          ))}
        </ul>
      </Dialog>
    )
  }
  return (
    <Dialog open onClose={closeImport} title="Import" width={640}>
      {phase.name === 'reading' ? (
        <div role="status" aria-label="Reading" className={styles.reading}>
          <div className={styles.line}>
            <span>
              Reading {counted(phase.files, 'file')}
              {phase.sent < phase.size && `, ${formatSize(phase.sent)} of ${formatSize(phase.size)}`}
            </span>
            <StopButton onStop={stop} what="reading" />
          </div>
          <Progress label="Reading" value={phase.sent < phase.size ? phase.sent / phase.size : null} />
        </div>
      ) : (
        <ChooseFiles phase={phase} text={text} onText={setText} onRead={(handed) => void read(handed)} />
      )}
    </Dialog>
  )
}

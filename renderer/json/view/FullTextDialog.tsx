import { useEffect, useRef, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { copyText } from '../../ui/copy-text.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import styles from './JsonTree.module.css'
import { largestCopy, tooLargeToCopy } from './tree-actions.ts'

/** More would make the page wait; copying takes all of it. */
const mostShown = 500_000

export interface FullTextDialogProps {
  title: string
  /** The value, or so many characters of it. */
  read: (limit?: number) => Promise<string>
  onClose: () => void
}

/** A long value in full. */
export function FullTextDialog({ title, read, onClose }: FullTextDialogProps) {
  const [text, setText] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const how = useRef({ read, onClose })
  useEffect(() => {
    how.current.read(mostShown).then(setText, how.current.onClose)
  }, [])
  const copy = async () => {
    const whole = await read()
    if (whole.length > largestCopy) setNote(tooLargeToCopy)
    else setNote((await copyText(whole)) ? 'Value copied' : 'The clipboard did not take the text.')
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      width={832}
      footer={
        <>
          <span role="status">{note}</span>
          <Button onClick={() => void copy()}>Copy value</Button>
          <Button variant="primary" onClick={onClose}>
            Close
          </Button>
        </>
      }
    >
      <pre className={styles.full}>{text}</pre>
      {text !== null && text.length >= mostShown && <p>More follows. “Copy value” takes all of it.</p>}
    </Dialog>
  )
}

import { useEffect, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import type { Row } from '../engine/rows.ts'
import type { DocumentHandle } from '../worker/open-document.ts'
import { formatSize } from './format-size.ts'
import styles from './JsonTree.module.css'
import { copyFrom } from './tree-actions.ts'

/** More would make the page wait; copying takes all of it. */
const mostShown = 500_000

/** A long value in full. */
export function FullTextDialog({
  document,
  row,
  onClose,
}: {
  document: DocumentHandle
  row: Row
  onClose: () => void
}) {
  const [text, setText] = useState<string | null>(null)
  const [note, setNote] = useState('')
  useEffect(() => {
    document.ask('text', { node: row.node, form: 'value', limit: mostShown }).then(setText, onClose)
  }, [document, row, onClose])
  const rest = row.cut + row.text.length - (text?.length ?? 0)
  return (
    <Dialog
      open
      onClose={onClose}
      title={row.key ?? 'Value'}
      width={832}
      footer={
        <>
          <span role="status">{note}</span>
          <Button onClick={() => void copyFrom(document, row.node, 'value').then(setNote)}>Copy value</Button>
          <Button variant="primary" onClick={onClose}>
            Close
          </Button>
        </>
      }
    >
      <pre className={styles.full}>{text}</pre>
      {text?.length === mostShown && <p>About {formatSize(rest)} more follow. “Copy value” takes all of it.</p>}
    </Dialog>
  )
}

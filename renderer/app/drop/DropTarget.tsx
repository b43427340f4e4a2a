import { FileUp } from 'lucide-react'
import { useEffect, useState } from 'react'
import { importStore, openImport } from '../../session/imports.ts'
import { reportError } from '../../ui/report-error.ts'
import styles from './DropTarget.module.css'
import { droppedFiles } from './dropped-files.ts'

const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false

/** Another dialog has the window, or an import is being looked through: what is dropped then is meant for nothing. */
function isBusy(): boolean {
  const { open, busy } = importStore.get()
  return open ? busy : document.querySelector('[role="dialog"], [role="alertdialog"]') !== null
}

/** Files can be dropped anywhere on the window, and are read as an import. */
export function DropTarget() {
  const [over, setOver] = useState(false)
  useEffect(() => {
    // Enter and leave come for every element on the way; over the window are as many enters as not yet leaves.
    let depth = 0
    const enter = (event: DragEvent) => {
      if (!hasFiles(event)) return
      depth += 1
      setOver(!isBusy())
    }
    const leave = (event: DragEvent) => {
      if (!hasFiles(event)) return
      depth = Math.max(0, depth - 1)
      if (depth === 0) setOver(false)
    }
    // Not taken, the browser would open the file in the place of the app.
    const hold = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      if (event.dataTransfer) event.dataTransfer.dropEffect = isBusy() ? 'none' : 'copy'
    }
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      // An editor below would take the file for itself.
      event.stopPropagation()
      depth = 0
      setOver(false)
      if (isBusy() || !event.dataTransfer) return
      droppedFiles(event.dataTransfer)
        .then((files) => openImport(files))
        .catch(reportError)
    }
    const listeners = { dragenter: enter, dragleave: leave, dragover: hold, drop }
    for (const [name, listener] of Object.entries(listeners)) {
      addEventListener(name, listener as EventListener, { capture: true })
    }
    return () => {
      for (const [name, listener] of Object.entries(listeners)) {
        removeEventListener(name, listener as EventListener, { capture: true })
      }
    }
  }, [])
  if (!over) return null
  return (
    <div className={styles.target} role="status" aria-label="Drop to import">
      <div className={styles.sign}>
        <FileUp size={24} aria-hidden />
        <p className={styles.title}>Drop to import</p>
        <p>You look through it before anything is written.</p>
      </div>
    </div>
  )
}

import { X } from 'lucide-react'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { Button } from './Button.tsx'
import { IconButton } from './IconButton.tsx'
import styles from './ToastRegion.module.css'
import { dismissToast, type Toast, toastStore } from './toast.ts'

const shownMs = 8000

function ToastRow({ toast }: { toast: Toast }) {
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held) return
    const timer = setTimeout(() => dismissToast(toast.id), shownMs)
    return () => clearTimeout(timer)
  }, [held, toast.id])
  const undo = () => {
    dismissToast(toast.id)
    toast.undo?.()
  }
  return (
    <li
      className={styles.toast}
      data-toast
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className={styles.text}>{toast.text}</span>
      {toast.undo && (
        <Button variant="quiet" size="sm" className={styles.undo} onClick={undo}>
          Undo
        </Button>
      )}
      <IconButton label="Close message" icon={X} size="sm" onClick={() => dismissToast(toast.id)} />
    </li>
  )
}

/** Bottom right, above a dialog at the top; a message leaves after 8 s and stays while it is pointed at or focused. */
export function ToastRegion() {
  const toasts = useSyncExternalStore(toastStore.subscribe, toastStore.get)
  return (
    <section aria-label="Messages" aria-live="polite">
      <ol className={styles.region}>
        {toasts.map((toast) => (
          <ToastRow key={toast.id} toast={toast} />
        ))}
      </ol>
    </section>
  )
}

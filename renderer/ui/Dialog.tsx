import { Dialog as Radix } from 'radix-ui'
import { type ReactNode, useRef } from 'react'
import { classNames } from './class-names.ts'
import styles from './Dialog.module.css'
import { isInToast } from './toast.ts'

export interface DialogProps {
  open: boolean
  onClose: () => void
  title: ReactNode
  children: ReactNode
  /** Buttons, the primary one last. */
  footer?: ReactNode
  /** In pixels; 528 when not given. */
  width?: number
  /** In pixels; as high as what is in it when not given. What is in it then scrolls by itself. */
  height?: number
  /** A click beside it does not close it: there is work in it. */
  stays?: boolean
}

let opener: Element | null = null

/** Modal: keeps the focus inside, Esc closes, and the focus goes back where it was. */
export function Dialog({ open, onClose, title, children, footer, width = 528, height, stays }: DialogProps) {
  const before = useRef<Element | null>(null)
  const remember = () => {
    const { activeElement } = document
    // A dialog in the place of another finds the focus nowhere: it goes back to where the first one was opened.
    if (activeElement !== document.body) opener = activeElement
    before.current = opener
  }
  const giveBack = (event: Event) => {
    event.preventDefault()
    // Unless what was done has led somewhere else.
    const nowhere = document.activeElement === null || document.activeElement === document.body
    if (nowhere && before.current instanceof HTMLElement) before.current.focus()
  }
  return (
    <Radix.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className={styles.scrim} />
        <Radix.Content
          className={styles.dialog}
          data-modal
          style={{ width, height }}
          aria-describedby={undefined}
          onInteractOutside={(event) => (stays || isInToast(event)) && event.preventDefault()}
          onOpenAutoFocus={remember}
          onCloseAutoFocus={giveBack}
        >
          <Radix.Title className={styles.title}>{title}</Radix.Title>
          <div className={classNames(styles.content, height !== undefined && styles.filled)}>{children}</div>
          {footer && <div className={styles.footer}>{footer}</div>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

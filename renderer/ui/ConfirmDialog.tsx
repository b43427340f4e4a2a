import type { ReactNode } from 'react'
import { Dialog } from './Dialog.tsx'
import { DialogButtons } from './DialogButtons.tsx'

export interface ConfirmDialogProps {
  open: boolean
  title: ReactNode
  children: ReactNode
  /** What will be done, as a verb: "Delete cluster". */
  confirmLabel: string
  danger?: boolean
  onConfirm: () => void
  onClose: () => void
}

/** Asks before something that cannot be taken back; Cancel has the focus. */
export function ConfirmDialog({ open, title, children, confirmLabel, danger, onConfirm, onClose }: ConfirmDialogProps) {
  const confirm = () => {
    onClose()
    onConfirm()
  }
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={title}
      footer={
        <DialogButtons onCancel={onClose} variant={danger ? 'danger' : 'primary'} onClick={confirm}>
          {confirmLabel}
        </DialogButtons>
      }
    >
      {children}
    </Dialog>
  )
}

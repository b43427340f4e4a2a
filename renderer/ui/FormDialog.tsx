import { useId } from 'react'
import { Dialog, type DialogProps } from './Dialog.tsx'
import { DialogButtons } from './DialogButtons.tsx'

interface FormDialogProps extends Omit<DialogProps, 'open' | 'footer'> {
  /** What the button says that does it. */
  deed: string
  /** Enter does nothing then either. */
  disabled?: boolean
  /** Of the form. */
  className?: string | undefined
  onSubmit: (form: HTMLFormElement) => void
  /** What Cancel does; `onClose` when not given. */
  onCancel?: () => void
}

/** Asks for something: Enter in a field does it as the button does. */
export function FormDialog(props: FormDialogProps) {
  const { deed, disabled, className, onSubmit, onCancel = props.onClose, children, ...dialog } = props
  const form = useId()
  return (
    <Dialog
      {...dialog}
      open
      footer={
        <DialogButtons onCancel={onCancel} type="submit" form={form} disabled={disabled}>
          {deed}
        </DialogButtons>
      }
    >
      <form
        id={form}
        className={className}
        onSubmit={(event) => {
          event.preventDefault()
          // Not the business of a form that the dialog was opened from.
          event.stopPropagation()
          onSubmit(event.currentTarget)
        }}
      >
        {children}
      </form>
    </Dialog>
  )
}

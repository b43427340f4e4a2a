import { Button, type ButtonProps } from './Button.tsx'

/** The foot of a dialog that asks: Cancel, and the button that does it. */
export function DialogButtons({ onCancel, ...deed }: ButtonProps & { onCancel: () => void }) {
  return (
    <>
      <Button onClick={onCancel}>Cancel</Button>
      <Button variant="primary" {...deed} />
    </>
  )
}

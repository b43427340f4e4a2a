import { Square } from 'lucide-react'
import { Button } from './Button.tsx'

/**
 * Ends what is going on. It stands beside the numbers that tell how far that is, often where the button was that
 * started it: the second click of a double click is not meant for it.
 */
export function StopButton({ onStop, what }: { onStop: () => void; what?: string }) {
  return (
    <Button size="sm" aria-label={what ? `Stop ${what}` : undefined} onClick={({ detail }) => detail < 2 && onStop()}>
      <Square size={12} aria-hidden />
      Stop
    </Button>
  )
}

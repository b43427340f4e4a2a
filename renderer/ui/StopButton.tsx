import { Square } from 'lucide-react'
import { Button } from './Button.tsx'

/** Ends what is going on. It stands beside the numbers that tell how far that is. */
export function StopButton({ onStop, what }: { onStop: () => void; what?: string }) {
  return (
    <Button size="sm" aria-label={what ? `Stop ${what}` : undefined} onClick={onStop}>
      <Square size={12} aria-hidden />
      Stop
    </Button>
  )
}

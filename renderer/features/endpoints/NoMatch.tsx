import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { openAddress, typedAddress } from './open-endpoint.ts'
import { chooseEverything } from './use-choice.ts'

interface NoMatchProps {
  text: string
  /** What the chosen versions and scope leave out of what was found, in words. */
  hidden: string | null
  onClear: () => void
}

/** Nothing to show: what was found may lie in other versions, and any address can still be called. */
export function NoMatch({ text, hidden, onClear }: NoMatchProps) {
  const address = typedAddress(text)
  const advice = address
    ? 'This address is not in the list. It can still be sent as it is.'
    : 'No endpoint has all these words. Try fewer, the name of a field such as cluster_id, or a pasted path or URL.'
  return (
    <EmptyState
      title={!hidden ? 'No endpoint found' : text === '' ? 'No such endpoints' : 'Found elsewhere'}
      text={hidden ? `The chosen versions and scope hide ${hidden}.` : advice}
      action={
        <>
          {hidden && (
            <Button size="sm" onClick={chooseEverything}>
              Show them
            </Button>
          )}
          {!hidden && address && (
            <Button size="sm" onClick={() => openAddress(address)}>
              Open as request
            </Button>
          )}
          {text !== '' && (
            <Button size="sm" onClick={onClear}>
              Clear filter
            </Button>
          )}
        </>
      }
    />
  )
}

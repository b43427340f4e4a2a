import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { openAddress, typedAddress } from './open-endpoint.ts'

/** Nothing has what was typed: any address can still be called. */
export function NoMatch({ text, onClear }: { text: string; onClear: () => void }) {
  const address = typedAddress(text)
  return (
    <EmptyState
      title="No endpoint found"
      text={
        address
          ? 'This address is not in the list. It can still be sent as it is.'
          : 'No endpoint has all these words. Try fewer, or type a path such as /api/2.0/….'
      }
      action={
        <>
          {address && (
            <Button size="sm" onClick={() => openAddress(address)}>
              Open as request
            </Button>
          )}
          <Button size="sm" variant="quiet" onClick={onClear}>
            Clear filter
          </Button>
        </>
      }
    />
  )
}

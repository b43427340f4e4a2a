import { CircleHelp, KeyRound } from 'lucide-react'
import { useHostQuery } from '#renderer/host/query.ts'
import { Badge } from '#renderer/ui/Badge.tsx'
import { Tooltip } from '#renderer/ui/Tooltip.tsx'
import type { SecretState } from '#shared/model/secret.ts'

/** Whether a secret is set and where it lives: all there is to know of it here. */
export function SecretBadge({ secret }: { secret: SecretState | undefined }) {
  const store = useHostQuery('secrets.store', null).data
  if (!secret) return null
  if (secret.state === 'missing') {
    return (
      <Badge tone="error" size="md" icon={KeyRound}>
        not set
      </Badge>
    )
  }
  if (secret.state === 'unknown') {
    const why = store?.state === 'locked' ? 'locked' : 'no answer'
    return (
      <Tooltip text={secret.problem ?? store?.message ?? 'The keychain did not tell.'}>
        <span>
          <Badge tone="warn" size="md" icon={CircleHelp}>
            {`unknown: ${why}`}
          </Badge>
        </span>
      </Tooltip>
    )
  }
  return (
    <Badge tone="ok" size="md" icon={KeyRound}>
      {store?.kind === 'memory' ? 'set in memory' : 'set in keychain'}
    </Badge>
  )
}

import type { StatusTone } from '../../../ui/StatusPill.tsx'

export function statusTone(status: number): StatusTone {
  if (status >= 500) return 'error'
  if (status >= 400) return 'warn'
  if (status >= 300) return 'redirect'
  return status >= 200 ? 'ok' : 'neutral'
}

import type { HistoryEntry } from '#shared/model/history.ts'
import { requestPath } from '../../session/tab-title.ts'
import type { StatusTone } from '../../ui/StatusPill.tsx'

const tones: Record<string, StatusTone> = { 2: 'ok', 3: 'redirect', 4: 'warn', 5: 'error' }

/** How a send came out, in a word. */
export function statusOf({ status, error }: Pick<HistoryEntry, 'status' | 'error'>): {
  text: string
  tone: StatusTone
} {
  if (status !== null) return { text: String(status), tone: tones[String(status)[0]!] ?? 'neutral' }
  return error === 'cancelled' ? { text: 'stopped', tone: 'neutral' } : { text: 'no answer', tone: 'error' }
}

/** "184 ms", "1.2 s". */
export function durationOf({ total }: Pick<HistoryEntry, 'total'>): string {
  return total < 999.5 ? `${Math.round(total)} ms` : `${(total / 1000).toFixed(1)} s`
}

/** The path without the beginning that all have, and its query. */
export function nameOf({ url }: Pick<HistoryEntry, 'url'>): string {
  const path = requestPath(url)
  const short = path.replace(/^\/api\/[^/]+\//, '').replace(/^\//, '')
  const query = url.includes('?') ? url.slice(url.indexOf('?')) : ''
  return short === '' ? url : short + query
}

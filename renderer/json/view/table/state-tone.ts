type Tone = 'ok' | 'busy' | 'warn' | 'error' | 'ended'

const words: readonly (readonly [RegExp, Tone])[] = [
  [/^(running|active|ready|succeeded|success|online|healthy|provisioned|succeed|ok|finished|completed)$/i, 'ok'],
  [/(error|fail|unhealthy|crash|internal|timed_?out|blocked|corrupt)/i, 'error'],
  [/(pending|starting|restarting|queued|creating|provisioning|initializing|waiting|updating)/i, 'busy'],
  [/(resizing|stopping|terminating|canceling|cancelling|degraded|deleting|skipped|warn)/i, 'warn'],
  [/(terminated|stopped|deleted|canceled|cancelled|idle|inactive|paused|disabled|closed)/i, 'ended'],
]

/** How a state is doing, for the dot before its name; null for what is no state. */
export function stateTone(key: string, text: string): Tone | null {
  if (!/stat(e|us)$/i.test(key) || text.length > 40) return null
  return words.find(([pattern]) => pattern.test(text))?.[1] ?? null
}

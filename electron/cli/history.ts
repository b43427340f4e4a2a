import type { HistoryEntry } from '#shared/model/history.ts'
import type { Call } from './client.ts'
import { lineTime } from './line-time.ts'

const shown = 50

function line({ startedAt, method, url, status, error, total, environment, pinned, note }: HistoryEntry): string {
  const result = status === null ? (error ?? 'failed') : String(status)
  const more = [environment, pinned ? 'pinned' : '', note].filter(Boolean).join(', ')
  const first = `${lineTime(startedAt)}  ${result}  ${Math.round(total)} ms`
  return `${first}${more ? `  (${more})` : ''}\n       ${method.padEnd(6)} ${url}\n`
}

/** Lists what was sent, newest first, or what of it the words find. True when there was something. */
export async function history(
  words: readonly string[],
  json: boolean,
  { call, write }: { call: Call; write: (text: string) => void },
): Promise<boolean> {
  const { entries } = await call('history.list', {
    filter: {
      text: words.join(' '),
      status: null,
      operationId: null,
      environment: null,
      from: null,
      to: null,
      pinned: false,
    },
    before: null,
    limit: shown,
  })
  if (json) write(`${JSON.stringify(entries, null, 2)}\n`)
  else for (const entry of entries) write(line(entry))
  return entries.length > 0
}

import type { HistoryEntry } from '#shared/model/history.ts'

export type HistoryRow =
  | { kind: 'day'; key: string; label: string }
  | { kind: 'entry'; key: string; entry: HistoryEntry }

const dayNumber = (time: Date) => Math.round(Date.UTC(time.getFullYear(), time.getMonth(), time.getDate()) / 86_400_000)

/** "Today", "Yesterday", "Monday, 2 March", with the year when it is another. */
export function dayLabel(startedAt: number, now: number): string {
  const [day, today] = [new Date(startedAt), new Date(now)]
  const ago = dayNumber(today) - dayNumber(day)
  if (ago === 0) return 'Today'
  if (ago === 1) return 'Yesterday'
  const year = day.getFullYear() === today.getFullYear() ? {} : { year: 'numeric' as const }
  return day.toLocaleDateString('en-GB', { weekday: 'long', day: 'numeric', month: 'long', ...year })
}

/** Entries under their days, in the order they come in. */
export function rowsOf(entries: readonly HistoryEntry[], now: number): HistoryRow[] {
  const rows: HistoryRow[] = []
  let last = ''
  for (const entry of entries) {
    const label = dayLabel(entry.startedAt, now)
    if (label !== last) rows.push({ kind: 'day', key: `day-${label}-${entry.id}`, label })
    last = label
    rows.push({ kind: 'entry', key: String(entry.id), entry })
  }
  return rows
}

/** "14:32:10", by the clock on the wall. */
export function timeLabel(startedAt: number): string {
  return new Date(startedAt).toLocaleTimeString('en-GB')
}

import type { HistoryFilter } from '#shared/contract/history.ts'

/** What the sidebar asks for; the days are made into times when they are needed. */
export interface Chosen {
  text: string
  status: string
  environment: string
  operationId: string | null
  days: string
  pinned: boolean
}

/** Radix wants no empty values; no environment is called like this. */
export const any = '/any'

export const everything: Chosen = {
  text: '',
  status: any,
  environment: any,
  operationId: null,
  days: any,
  pinned: false,
}

export const statusChoices = [
  { value: any, label: 'Any status' },
  { value: '2', label: '2xx' },
  { value: '3', label: '3xx' },
  { value: '4', label: '4xx' },
  { value: '5', label: '5xx' },
  { value: 'failed', label: 'No answer' },
] as const

export const dayChoices = [
  { value: any, label: 'Any day' },
  { value: 'today', label: 'Today' },
  { value: 'yesterday', label: 'Yesterday' },
  { value: '7', label: 'Last 7 days' },
  { value: '30', label: 'Last 30 days' },
] as const

/** Midnight by the clock on the wall, some days ago; days of 23 and 25 hours count as one. */
function midnight(daysAgo: number, now: number): number {
  const day = new Date(now)
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() - daysAgo).getTime()
}

function timesOf(days: string, now: number): { from: number | null; to: number | null } {
  if (days === any) return { from: null, to: null }
  if (days === 'today') return { from: midnight(0, now), to: null }
  if (days === 'yesterday') return { from: midnight(1, now), to: midnight(0, now) }
  return { from: midnight(Number(days) - 1, now), to: null }
}

export function filterOf(chosen: Chosen, now: number): HistoryFilter {
  const { text, status, environment, operationId, days, pinned } = chosen
  return {
    text: text.trim(),
    status: status === any ? null : (status as NonNullable<HistoryFilter['status']>),
    environment: environment === any ? null : environment,
    operationId,
    ...timesOf(days, now),
    pinned,
  }
}

export function isEverything(chosen: Chosen): boolean {
  return Object.entries(everything).every(([name, value]) => chosen[name as keyof Chosen] === value)
}

import type { HistoryLimits } from './history.ts'

export const usualHistoryLimits: HistoryLimits = { entries: 1_000_000, days: 90, megabytes: 500, bodyKilobytes: 5000 }

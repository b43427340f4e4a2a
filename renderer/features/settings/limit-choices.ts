import type { HistoryLimits } from '#shared/model/history.ts'

const count = (value: number) => value.toLocaleString('en')
const sized = (kilobytes: number) => (kilobytes < 1000 ? `${kilobytes} KB` : `${count(kilobytes / 1000)} MB`)

interface Limit {
  key: keyof HistoryLimits
  label: string
  /** What one can choose; a value from elsewhere is offered beside them. */
  values: readonly number[]
  text: (value: number) => string
}

export const limits: readonly Limit[] = [
  {
    key: 'entries',
    label: 'Sends',
    values: [1000, 10_000, 100_000, 1_000_000, 0],
    text: (value) => (value === 0 ? 'Any number' : `The last ${count(value)}`),
  },
  {
    key: 'days',
    label: 'Age',
    values: [1, 7, 30, 90, 365, 0],
    text: (value) => (value === 0 ? 'For ever' : value === 1 ? '1 day' : `${count(value)} days`),
  },
  {
    key: 'megabytes',
    label: 'Size',
    values: [100, 500, 2000, 10_000, 0],
    text: (value) => (value === 0 ? 'Any size' : `${sized(value * 1000)} in all`),
  },
  {
    key: 'bodyKilobytes',
    label: 'Answers',
    values: [0, 100, 1000, 5000, 25_000],
    text: (value) => (value === 0 ? 'Without bodies' : `Bodies up to ${sized(value)}`),
  },
]

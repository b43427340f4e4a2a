import type { Securable } from '../securables/securable.ts'
import { securableBelow } from '../securables/securable-below.ts'

/** That a table was filled from another table, or from files in a volume. */
export interface LineageEdge {
  source: Securable
  target: Securable
  /** The job that did it, by id. */
  job: string
  /** The notebook it ran, by path. */
  notebook: string
  /** Milliseconds since 1970. */
  at: number
}

/** The ids of sample jobs, and notebooks they run. */
const dailyLoad = '716353'
const hourlyIngest = '9007199254740993'
const load = '/Shared/daily-load'
const report = '/Shared/weekly-report'
const windows = '/Users/someone@example.com/exploration/windows'

const samples: readonly (readonly [source: string, target: string, job: string, notebook: string, minutes: number])[] =
  [
    ['volume main.default.landing', 'main.default.trips', dailyLoad, load, 190],
    ['table samples.nyctaxi.trips', 'main.default.trips', dailyLoad, load, 190],
    ['table main.default.trips', 'lakehouse.bronze.trips_raw', hourlyIngest, windows, 44],
    ['table main.default.orders', 'lakehouse.bronze.orders_raw', hourlyIngest, windows, 43],
    ['table main.default.customers', 'lakehouse.bronze.customers_raw', hourlyIngest, windows, 42],
    ['table lakehouse.bronze.trips_raw', 'lakehouse.silver.trips', hourlyIngest, windows, 38],
    ['table lakehouse.bronze.orders_raw', 'lakehouse.silver.orders', hourlyIngest, windows, 37],
    ['table lakehouse.bronze.customers_raw', 'lakehouse.silver.customers', hourlyIngest, windows, 36],
    ['table lakehouse.silver.trips', 'lakehouse.gold.revenue_by_day', dailyLoad, report, 185],
    ['table lakehouse.silver.trips', 'lakehouse.gold.revenue_by_zip', dailyLoad, report, 184],
    ['table lakehouse.silver.orders', 'lakehouse.gold.customer_value', dailyLoad, report, 183],
    ['table lakehouse.silver.customers', 'lakehouse.gold.customer_value', dailyLoad, report, 183],
  ]

export function sampleLineage(root: Securable, now: number): readonly LineageEdge[] {
  return samples.flatMap(([from, to, job, notebook, minutes]) => {
    const [kind, name] = from.split(' ') as ['table' | 'volume', string]
    const source = securableBelow(root, kind, name)
    const target = securableBelow(root, 'table', to)
    if (source === undefined || target === undefined) return []
    return [{ source, target, job, notebook, at: now - minutes * 60_000 }]
  })
}

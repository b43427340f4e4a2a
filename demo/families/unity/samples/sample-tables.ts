import type { JsonObject } from '#shared/json/exact-value.ts'
import { column } from '../columns.ts'

type Column = readonly [name: string, type: string | readonly [type: string, precision: number, scale: number]]

/** A table of the sample data: its full name, columns and comment. */
export type SampleTable = readonly [fullName: string, columns: readonly Column[], comment: string]

const tripColumns: readonly Column[] = [
  ['tpep_pickup_datetime', 'TIMESTAMP'],
  ['tpep_dropoff_datetime', 'TIMESTAMP'],
  ['trip_distance', 'DOUBLE'],
  ['fare_amount', 'DOUBLE'],
  ['pickup_zip', 'INT'],
  ['dropoff_zip', 'INT'],
]
const ownTripColumns: readonly Column[] = [
  ['trip_id', 'LONG'],
  ['pickup_time', 'TIMESTAMP'],
  ['dropoff_time', 'TIMESTAMP'],
  ...tripColumns.slice(2),
]
const rawColumns: readonly Column[] = [...ownTripColumns, ['_rescued_data', 'STRING'], ['_file_path', 'STRING']]
const customerColumns: readonly Column[] = [
  ['customer_id', 'LONG'],
  ['name', 'STRING'],
  ['email', 'STRING'],
  ['country', 'STRING'],
  ['active', 'BOOLEAN'],
  ['since', 'DATE'],
]
const orderColumns: readonly Column[] = [
  ['order_id', 'LONG'],
  ['customer_id', 'LONG'],
  ['ordered_at', 'TIMESTAMP'],
  ['status', 'STRING'],
  ['total', ['DECIMAL', 10, 2]],
  ['note', 'STRING'],
]
const totalColumns = (key: string, type: string): readonly Column[] => [
  [key, type],
  ['trips', 'LONG'],
  ['revenue', 'DOUBLE'],
]

/** One table for each month of ten years that are over: lists have more than one page. */
const archive = Array.from({ length: 120 }, (_, month): SampleTable => {
  const name = `trips_${2015 + Math.floor(month / 12)}_${String((month % 12) + 1).padStart(2, '0')}`
  return [`lakehouse.archive.${name}`, ownTripColumns, '']
})

export const sampleTables: readonly SampleTable[] = [
  ['samples.nyctaxi.trips', tripColumns, 'Taxi trips in New York City'],
  [
    'samples.tpch.region',
    [
      ['r_regionkey', 'LONG'],
      ['r_name', 'STRING'],
      ['r_comment', 'STRING'],
    ],
    '',
  ],
  [
    'samples.tpch.nation',
    [
      ['n_nationkey', 'LONG'],
      ['n_name', 'STRING'],
      ['n_regionkey', 'LONG'],
      ['n_comment', 'STRING'],
    ],
    '',
  ],
  ['main.default.trips', ownTripColumns, 'Trips of our own cars'],
  ['main.default.customers', customerColumns, ''],
  ['main.default.orders', orderColumns, ''],
  ['lakehouse.bronze.trips_raw', rawColumns, 'Trips as they come in'],
  ['lakehouse.bronze.orders_raw', [...orderColumns, ['_rescued_data', 'STRING']], 'Orders as they come in'],
  ['lakehouse.bronze.customers_raw', [...customerColumns, ['_rescued_data', 'STRING']], 'Customers as they come in'],
  ['lakehouse.silver.trips', ownTripColumns, 'Trips without duplicates and impossible fares'],
  ['lakehouse.silver.orders', orderColumns, ''],
  ['lakehouse.silver.customers', customerColumns, ''],
  ['lakehouse.gold.revenue_by_day', totalColumns('day', 'DATE'), 'What every day brings in'],
  ['lakehouse.gold.revenue_by_zip', totalColumns('pickup_zip', 'INT'), 'What every area brings in'],
  [
    'lakehouse.gold.customer_value',
    [
      ['customer_id', 'LONG'],
      ['orders', 'LONG'],
      ['value', ['DECIMAL', 18, 2]],
    ],
    '',
  ],
  ...archive,
]

export function columnsOf([, columns]: SampleTable): readonly JsonObject[] {
  return columns.map(([name, type], position) => column(name, position, type))
}

import { columnNames } from '../unity/column-names.ts'
import type { Securable } from '../unity/securables/securable.ts'

/** Columns that do not keep their name on the way: what each is made from. */
const madeFrom: Readonly<Record<string, readonly string[]>> = {
  pickup_time: ['tpep_pickup_datetime'],
  dropoff_time: ['tpep_dropoff_datetime'],
  day: ['pickup_time'],
  trips: ['trip_id'],
  revenue: ['fare_amount'],
  orders: ['order_id'],
  value: ['total'],
}

/** The columns of one table that a column of the next one is made from. */
export function sourceColumns(column: string, source: Securable): readonly string[] {
  const from = [column, ...(madeFrom[column] ?? [])]
  return columnNames(source).filter((name) => from.includes(name))
}

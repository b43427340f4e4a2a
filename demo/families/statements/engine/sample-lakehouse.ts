import { type SampleTable, sampleTables } from '../../unity/samples/sample-tables.ts'
import { quoteName } from '../language/tokens.ts'

/** The tables of the lakehouse, filled from those of the main catalog. */
export function sampleLakehouse(): readonly string[] {
  return sampleTables.filter(([name]) => name.startsWith('lakehouse.')).flatMap(tableOf)
}

function tableOf([name, columns]: SampleTable): readonly string[] {
  const table = quoteName(name)
  const declared = columns.map(
    ([column, type]) => `${column} ${typeof type === 'string' ? sqlType(type) : `${type[0]}(${type[1]},${type[2]})`}`,
  )
  return [
    `CREATE TABLE ${table} (${declared.join(', ')})`,
    `INSERT INTO ${table} ${rowsOf(
      name,
      columns.map(([column]) => column),
    )}`,
  ]
}

function sqlType(type: string): string {
  return type === 'LONG' ? 'BIGINT' : type === 'STRING' ? 'TEXT' : type
}

const totals: Readonly<Record<string, string>> = {
  'lakehouse.gold.revenue_by_day':
    'SELECT date(pickup_time), count(*), round(sum(fare_amount), 2) FROM "main.default.trips" GROUP BY 1',
  'lakehouse.gold.revenue_by_zip':
    'SELECT pickup_zip, count(*), round(sum(fare_amount), 2) FROM "main.default.trips" GROUP BY 1',
  'lakehouse.gold.customer_value': 'SELECT customer_id, count(*), sum(total) FROM "main.default.orders" GROUP BY 1',
}

function rowsOf(name: string, columns: readonly string[]): string {
  const total = totals[name]
  if (total !== undefined) return total
  const month = /\.trips_(\d{4})_(\d\d)$/.exec(name)
  const source = columns.includes('trip_id') ? 'trips' : columns.includes('order_id') ? 'orders' : 'customers'
  const values = columns.map((column) => {
    if (column.startsWith('_')) return 'NULL'
    if (month === null || !column.endsWith('_time')) return column
    // The same trips, in this month.
    return `datetime('${month[1]}-${month[2]}-01', '+' || ((rowid * 41) % 39000${column === 'dropoff_time' ? ' + 25' : ''}) || ' minutes')`
  })
  return `SELECT ${values.join(', ')} FROM "main.default.${source}"${month === null ? '' : ' LIMIT 12'}`
}

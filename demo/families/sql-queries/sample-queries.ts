import type { JsonObject } from '#shared/json/exact-value.ts'
import { homeFolder } from '../sql-objects/owner.ts'
import { type Saved, uuidFrom } from '../sql-objects/shelf.ts'

export const sampleId = '7f3b2c1e-4d5a-4b6c-8d7e-9f0a1b2c3d4e'
const hour = 3_600_000

const texts: readonly (readonly [name: string, text: string])[] = [
  [
    'Trips by ZIP code',
    'SELECT pickup_zip, count(*) AS trips, avg(fare_amount) AS fare\nFROM trips\nGROUP BY pickup_zip\nORDER BY trips DESC',
  ],
  ['Open orders', "SELECT * FROM orders WHERE status = 'open' ORDER BY ordered_at DESC"],
  [
    'Revenue by country',
    'SELECT c.country, sum(o.total) AS revenue\nFROM orders o JOIN customers c USING (customer_id)\nGROUP BY c.country',
  ],
  ['Longest trips', 'SELECT * FROM trips ORDER BY trip_distance DESC LIMIT 100'],
  ['Customers who left', 'SELECT name, email FROM customers WHERE NOT active'],
  [
    'Trips per day',
    "SELECT date_trunc('DAY', pickup_time) AS day, count(*) AS trips FROM trips GROUP BY day ORDER BY day",
  ],
]
const teams = [
  'Finance',
  'Operations',
  'Marketing',
  'Fleet',
  'Support',
  'Board',
  'Night shift',
  'West',
  'East',
  'Test',
  'Draft',
  'Archive',
  'Audit',
]

/** 78 queries: those of examples first. */
export function sampleQueries(now: number): readonly Saved[] {
  return teams.flatMap((team, row) =>
    texts.map(([name, query_text], column): Saved => {
      const at = row * texts.length + column
      const createdAt = now - (2000 - at * 19) * hour
      return {
        id: at === 0 ? sampleId : uuidFrom(`query ${at}`),
        fields: fieldsOf(row === 0 ? name : `${name} (${team})`, query_text, team),
        createdAt,
        updatedAt: createdAt + 5 * hour,
        trashedAt: null,
      }
    }),
  )
}

function fieldsOf(display_name: string, query_text: string, team: string): JsonObject {
  return {
    display_name,
    query_text,
    description: '',
    warehouse_id: '8b1f6a3c2d4e5f60',
    catalog: 'main',
    schema: 'default',
    parent_path: homeFolder,
    run_as_mode: 'OWNER',
    apply_auto_limit: true,
    tags: [team.toLowerCase().replace(' ', '-')],
    parameters: [],
  }
}

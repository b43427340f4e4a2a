import { fingerprint } from '../../sequence.ts'
import type { QueryRecord, QueryStatus } from './query-record.ts'

const howMany = 260
const minute = 60_000

const people: readonly (readonly [id: number, name: string])[] = [
  [7402918365520473, 'someone@example.com'],
  [7402918365520474, 'someone.else@example.com'],
]
const warehouses = ['8b1f6a3c2d4e5f60', '8b1f6a3c2d4e5f60', '1a2b3c4d5e6f7081', '5c0d9e8f7a6b1423']
const clients = [
  'Databricks SQL Editor',
  'Databricks SQL Dashboard',
  'Databricks SQL Execution API',
  'Databricks SQL Driver for Node.js',
]
const texts: readonly (readonly [type: string, text: string, rows: number])[] = [
  ['SELECT', 'SELECT count(*) FROM main.default.trips', 1],
  ['SELECT', 'SELECT pickup_zip, avg(fare_amount) FROM samples.nyctaxi.trips GROUP BY pickup_zip', 10],
  ['SELECT', "SELECT * FROM main.default.orders WHERE status = 'open' ORDER BY ordered_at DESC LIMIT 1000", 150],
  ['SHOW', 'SHOW TABLES IN main.default', 3],
  ['INSERT', "INSERT INTO main.default.orders SELECT * FROM lakehouse.silver.orders WHERE status = 'shipped'", 1],
  [
    'SELECT',
    'SELECT c.country, sum(o.total) FROM main.default.orders o JOIN main.default.customers c USING (customer_id) GROUP BY c.country',
    7,
  ],
  ['DESCRIBE', 'DESCRIBE TABLE EXTENDED main.default.trips', 7],
  ['SELECT', 'SELECT * FROM main.default.trip', 0],
  ['OPTIMIZE', 'OPTIMIZE main.default.trips ZORDER BY (pickup_time)', 1],
  [
    'SELECT',
    "SELECT date_trunc('DAY', pickup_time) AS day, count(*) AS trips FROM main.default.trips GROUP BY day ORDER BY day",
    66,
  ],
  [
    'MERGE',
    'MERGE INTO main.default.customers t USING lakehouse.silver.customers s ON t.customer_id = s.customer_id WHEN MATCHED THEN UPDATE SET *',
    1,
  ],
]
const missing =
  '[TABLE_OR_VIEW_NOT_FOUND] The table or view `main`.`default`.`trip` cannot be found. Verify the spelling and correctness of the schema and catalog. SQLSTATE: 42P01'

/** What has been run in the last days, newest first. */
export function sampleQueries(now: number): readonly QueryRecord[] {
  return Array.from({ length: howMany }, (_, at): QueryRecord => {
    const [type, text, rows] = texts[(at * 7) % texts.length]!
    const [userId, userName] = people[at % 5 === 3 ? 1 : 0]!
    const startedAt = now - (11 + at * 31 + ((at * 13) % 17)) * minute
    const runsAt = startedAt + 40 + ((at * 37) % 400)
    const status = statusOf(text, at)
    return {
      id: idOf(startedAt, at),
      text,
      type,
      status,
      userId,
      userName,
      warehouseId: warehouses[(at * 3) % warehouses.length]!,
      client: clients[(at * 5) % clients.length]!,
      startedAt,
      runsAt,
      endedAt: runsAt + 180 + ((at * 911) % 9000),
      rows: status === 'FINISHED' ? rows : 0,
      bytes: status === 'FINISHED' ? rows * 96 : 0,
      error: status === 'FAILED' ? missing : null,
    }
  })
}

function statusOf(text: string, at: number): QueryStatus {
  if (text.endsWith('.trip')) return 'FAILED'
  return at % 29 === 11 ? 'CANCELED' : 'FINISHED'
}

function idOf(time: number, at: number): string {
  const hex = fingerprint(`query ${at}`, 20)
  const stamp = time.toString(16).padStart(12, '0')
  return `${stamp.slice(0, 8)}-${stamp.slice(8)}-1${hex.slice(0, 3)}-a${hex.slice(3, 6)}-${hex.slice(6, 18)}`
}

import { resultOf } from './result/result.ts'
import type { Statement } from './statement.ts'

/** The statement that examples name: it has just been run. */
export function sampleStatement(now: number): Statement {
  const columns = [
    { name: 'pickup_zip', declared: 'INT' },
    { name: 'trips', declared: 'BIGINT' },
    { name: 'total_fare', declared: 'DECIMAL(12,2)' },
  ]
  const zips = [10001n, 10003n, 10011n, 10019n, 10023n, 10103n, 10110n, 10282n, 11371n, 11422n]
  const rows = zips.map((zip, at) => [zip, 150n, 2671.5 + at * 11.25])
  return {
    id: '7f3b2c1e-4d5a-4b6c-8d7e-9f0a1b2c3d4e',
    wish: {
      text: 'SELECT pickup_zip, count(*) AS trips, sum(fare_amount) AS total_fare FROM main.default.trips GROUP BY pickup_zip',
      warehouseId: '8b1f6a3c2d4e5f60',
      place: { catalog: 'main', schema: 'default' },
      parameters: new Map(),
      format: 'JSON_ARRAY',
      disposition: 'INLINE',
      rowLimit: null,
      byteLimit: null,
    },
    type: 'SELECT',
    state: 'SUCCEEDED',
    sentAt: now - 4200,
    runsAt: now - 4100,
    doneAt: now - 3600,
    error: null,
    result: resultOf({ columns, rows, more: false, changes: 0 }, undefined),
  }
}

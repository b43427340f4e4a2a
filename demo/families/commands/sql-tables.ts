import type { JsonValue } from '#shared/json/exact-value.ts'

export interface SqlTable {
  /** Names and Spark types of the columns. */
  columns: readonly (readonly [name: string, type: string])[]
  rows: readonly (readonly JsonValue[])[]
}

const trips: SqlTable = {
  columns: [
    ['pickup', 'timestamp'],
    ['distance_km', 'double'],
    ['fare', 'decimal(10,2)'],
    ['pickup_zip', 'int'],
    ['dropoff_zip', 'int'],
  ],
  rows: [
    ['2026-01-14 06:52:11', 4.8, '14.50', 10153, 10002],
    ['2026-01-14 07:05:40', 1.3, '6.00', 10003, 10016],
    ['2026-01-14 07:31:02', 12.9, '38.25', 11371, 10019],
    ['2026-01-14 08:12:57', 2.6, '9.75', 10021, 10065],
    ['2026-01-14 08:44:19', 0.9, '5.50', 10012, 10011],
  ],
}

/** By the name that code knows them by; the schema in front of it may be left out. */
export function findTable(name: string): SqlTable | undefined {
  return /^(?:(?:main\.)?default\.)?trips$/i.test(name) ? trips : undefined
}

export const shownLists: Readonly<Record<string, SqlTable>> = {
  tables: {
    columns: [
      ['database', 'string'],
      ['tableName', 'string'],
      ['isTemporary', 'boolean'],
    ],
    rows: [['default', 'trips', false]],
  },
  schemas: { columns: [['databaseName', 'string']], rows: [['default']] },
  databases: { columns: [['databaseName', 'string']], rows: [['default']] },
  catalogs: { columns: [['catalog', 'string']], rows: [['main']] },
}

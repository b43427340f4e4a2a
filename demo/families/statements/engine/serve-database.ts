import type { DatabaseSync } from 'node:sqlite'
import type { CellValue, RunReply, RunRequest } from './messages.ts'
import type { SqlContext, SqlFunction } from './sql-functions.ts'

/**
 * Runs in a process of its own, which is sent the text of this function: nothing around it is there. A statement that never
 * ends can be ended with that process, and one that wants all memory takes only its own.
 */
export function serveDatabase(
  script: string,
  makers: readonly ((context: SqlContext) => Record<string, SqlFunction>)[],
): void {
  const sqlite = process.getBuiltinModule('node:sqlite')
  const database: DatabaseSync = new sqlite.DatabaseSync(':memory:', { allowExtension: false })
  const { constants } = sqlite
  const context: SqlContext = { now: 0, user: '', catalog: '', schema: '' }
  const known = '"system.information_schema.'
  let trusted = true

  database.exec('PRAGMA hard_heap_limit = 268435456; PRAGMA max_page_count = 8192; PRAGMA case_sensitive_like = ON')
  for (const [name, call] of makers.flatMap((make) => Object.entries(make(context)))) {
    const answer = (...values: CellValue[]): CellValue => {
      const value = call(...values)
      if (typeof value === 'boolean') return value ? 1n : 0n
      // A plain number would be stored as one with a fraction.
      return Number.isSafeInteger(value) && !/^(cast_as|try_cast_as|pmod)$/.test(name) ? BigInt(value as number) : value
    }
    database.function(name, { varargs: true, useBigIntArguments: true }, answer as never)
    // An operator's function has to say how much it takes.
    if (name === 'match')
      database.function(name, ((pattern: CellValue, value: CellValue) => answer(pattern, value)) as never)
  }
  const numbers = (step: (sum: number, value: CellValue) => number) => ({
    start: 0,
    step: step as never,
    result: (sum: number) => BigInt(sum),
  })
  database.aggregate(
    'count_if',
    numbers((sum, value) => sum + (value !== null && Number(value) !== 0 ? 1 : 0)) as never,
  )
  database.aggregate('any_value', {
    start: null,
    step: ((found: CellValue, value: CellValue) => found ?? value) as never,
  } as never)
  database.exec(`CREATE TABLE ${known}catalogs" (catalog_name TEXT, catalog_owner TEXT, comment TEXT);
    CREATE TABLE ${known}schemata" (catalog_name TEXT, schema_name TEXT, schema_owner TEXT, UNIQUE (catalog_name, schema_name));
    CREATE TABLE ${known}tables" (table_catalog TEXT, table_schema TEXT, table_name TEXT, table_type TEXT, table_owner TEXT);
    CREATE TABLE ${known}columns" (table_catalog TEXT, table_schema TEXT, table_name TEXT, column_name TEXT, ordinal_position INT,
      is_nullable TEXT, full_data_type TEXT, data_type TEXT, comment TEXT);`)
  database.exec(script)
  describeTables()

  const allowed = new Set([
    constants.SQLITE_SELECT,
    constants.SQLITE_READ,
    constants.SQLITE_FUNCTION,
    constants.SQLITE_RECURSIVE,
    constants.SQLITE_INSERT,
    constants.SQLITE_UPDATE,
    constants.SQLITE_DELETE,
    constants.SQLITE_CREATE_TABLE,
    constants.SQLITE_CREATE_INDEX,
    constants.SQLITE_CREATE_VIEW,
    constants.SQLITE_DROP_TABLE,
    constants.SQLITE_DROP_INDEX,
    constants.SQLITE_DROP_VIEW,
    constants.SQLITE_TRANSACTION,
    constants.SQLITE_REINDEX,
  ])
  const changes = new Set([
    constants.SQLITE_INSERT,
    constants.SQLITE_UPDATE,
    constants.SQLITE_DELETE,
    constants.SQLITE_DROP_TABLE,
    constants.SQLITE_DROP_VIEW,
    constants.SQLITE_CREATE_TABLE,
    constants.SQLITE_CREATE_VIEW,
  ])
  database.setAuthorizer((action, first, second) => {
    if (trusted) return constants.SQLITE_OK
    if (!allowed.has(action)) return constants.SQLITE_DENY
    if (action === constants.SQLITE_FUNCTION && /^(load_extension|zeroblob|randomblob|fts\w*)$/i.test(second ?? '')) {
      return constants.SQLITE_DENY
    }
    const given = changes.has(action) && /^(samples|system)\.|^\w+\.information_schema\./.test(first ?? '')
    return given ? constants.SQLITE_DENY : constants.SQLITE_OK
  })

  /** Writes down what tables there are, for everybody to read. */
  function describeTables(): void {
    const part = (column: string, at: number) => {
      const dot = `instr(${column}, '.')`
      const rest = `substr(${column}, ${dot} + 1)`
      if (at === 0) return `substr(${column}, 1, ${dot} - 1)`
      return at === 1 ? `substr(${rest}, 1, instr(${rest}, '.') - 1)` : `substr(${rest}, instr(${rest}, '.') + 1)`
    }
    const name = `${part('s.name', 0)}, ${part('s.name', 1)}, ${part('s.name', 2)}`
    const from = "FROM sqlite_schema s WHERE s.type IN ('table', 'view') AND s.name LIKE '%.%.%'"
    const type = "CASE s.type WHEN 'view' THEN 'VIEW' ELSE 'MANAGED' END"
    const shown = `CASE upper(c.type) WHEN 'TEXT' THEN 'string' WHEN 'INTEGER' THEN 'bigint' WHEN 'REAL' THEN 'double' WHEN '' THEN 'string'
      ELSE replace(lower(c.type), ' ', '') END`
    database.exec(`DELETE FROM ${known}tables"; DELETE FROM ${known}columns";
      INSERT INTO ${known}tables" SELECT ${name}, ${type}, 'someone@example.com' ${from};
      INSERT INTO ${known}columns" SELECT ${name}, c.name, c.cid, CASE c."notnull" WHEN 1 THEN 'NO' ELSE 'YES' END, ${shown},
        upper(${shown}), NULL ${from.replace(' WHERE', ', pragma_table_info(s.name) c WHERE')}`)
  }

  function run(request: RunRequest): RunReply {
    Object.assign(context, { now: request.now, user: request.user, ...request.place })
    const { needs, sql } = request
    if (needs !== null) {
      const found = database.prepare(`SELECT 1 FROM ${known}schemata" WHERE catalog_name = ? AND schema_name = ?`)
      if (found.get(needs.catalog, needs.schema) === undefined) {
        throw new Error(
          `[SCHEMA_NOT_FOUND] The schema \`${needs.catalog}\`.\`${needs.schema}\` cannot be found. Verify the spelling and correctness of the schema and catalog. SQLSTATE: 42704`,
        )
      }
    }
    trusted = request.trusted
    try {
      for (const text of sql.slice(0, -1)) database.prepare(text).run()
      return read(sql.at(-1)!, request)
    } finally {
      trusted = true
      if (!/^\s*(select|with|values|\()/i.test(sql.at(-1)!)) describeTables()
    }
  }

  function read(text: string, { parameters, mostRows, mostBytes }: RunRequest): RunReply {
    const statement = database.prepare(text)
    statement.setAllowUnknownNamedParameters(true)
    const columns = statement.columns().map(({ name, type }) => ({ name, declared: type }))
    if (columns.length === 0) {
      return { columns, rows: [], more: false, changes: Number(statement.run(parameters).changes) }
    }
    statement.setReadBigInts(true)
    statement.setReturnArrays(true)
    const rows: CellValue[][] = []
    let bytes = 0
    for (const row of statement.iterate(parameters) as unknown as Iterable<CellValue[]>) {
      for (const value of row) bytes += typeof value === 'string' || value instanceof Uint8Array ? value.length : 8
      if (rows.length >= mostRows || bytes > mostBytes) return { columns, rows, more: true, changes: 0 }
      rows.push(row)
    }
    return { columns, rows, more: false, changes: 0 }
  }

  process.on('message', (request: RunRequest) => {
    let reply: RunReply
    try {
      reply = run(request)
    } catch (error) {
      reply = { error: error instanceof Error ? error.message : String(error) }
    }
    process.send!(reply)
  })
  process.on('disconnect', () => process.exit(0))
}

import type { JsonObject } from '#shared/json/exact-value.ts'

/** What is wrong with a statement, as the platform words it: a class in brackets, a sentence, and its SQLSTATE. */
export class SqlError extends Error {
  override readonly name = 'SqlError'
  readonly errorCode: string
  readonly sqlState: string | null

  constructor(message: string, sqlState: string | null, errorCode = 'BAD_REQUEST') {
    super(message)
    this.errorCode = errorCode
    this.sqlState = sqlState
  }

  /** As in the status of a statement. */
  describe(): JsonObject {
    return { error_code: this.errorCode, message: this.message }
  }
}

function sqlError(errorClass: string, sentence: string, sqlState: string): SqlError {
  return new SqlError(`[${errorClass}] ${sentence} SQLSTATE: ${sqlState}`, sqlState)
}

export function syntaxError(near: string, statement: string, at: number): SqlError {
  const before = statement.slice(0, at).split('\n')
  const place = `(line ${before.length}, pos ${before.at(-1)!.length})`
  const what = near === '' ? 'end of input' : `'${near.slice(0, 60)}'`
  const shown = statement.length > 500 ? `${statement.slice(0, 500)}…` : statement
  const message = `[PARSE_SYNTAX_ERROR] Syntax error at or near ${what}. SQLSTATE: 42601 ${place}\n\n== SQL ==\n${shown}`
  return new SqlError(message, '42601')
}

export function tableNotFound(name: readonly string[]): SqlError {
  const shown = name.map((part) => `\`${part}\``).join('.')
  return sqlError(
    'TABLE_OR_VIEW_NOT_FOUND',
    `The table or view ${shown} cannot be found. Verify the spelling and correctness of the schema and catalog.\nIf you did not qualify the name with a schema, verify the current_schema() output, or qualify the name with the correct schema and catalog.\nTo tolerate the error on drop use DROP VIEW IF EXISTS or DROP TABLE IF EXISTS.`,
    '42P01',
  )
}

export function schemaNotFound(catalog: string, schema: string): SqlError {
  return sqlError(
    'SCHEMA_NOT_FOUND',
    `The schema \`${catalog}\`.\`${schema}\` cannot be found. Verify the spelling and correctness of the schema and catalog.`,
    '42704',
  )
}

export function schemaNotEmpty(catalog: string, schema: string): SqlError {
  const sentence = `Cannot drop a schema \`${catalog}\`.\`${schema}\` because it contains objects.`
  return sqlError('SCHEMA_NOT_EMPTY', sentence, '2BP01')
}

export function catalogNotFound(catalog: string): SqlError {
  return sqlError('NO_SUCH_CATALOG_EXCEPTION', `Catalog '${catalog}' was not found. Verify the catalog name.`, '42704')
}

export function notSupported(what: string): SqlError {
  return sqlError('UNSUPPORTED_FEATURE', `The demo workspace does not run ${what}.`, '0A000')
}

export function unusableName(name: string): SqlError {
  return sqlError(
    'INVALID_SCHEMA_OR_RELATION_NAME',
    `\`${name.slice(0, 300)}\` is not a valid name for tables/schemas. Valid names only contain alphabet characters, numbers and _.`,
    '42602',
  )
}

export function unboundParameter(name: string): SqlError {
  return sqlError(
    'UNBOUND_SQL_PARAMETER',
    `Found the unbound parameter: ${name}. Please, fix \`args\` and provide a mapping of the parameter to either a SQL literal or collection constructor functions such as \`map()\`, \`array()\`, \`struct()\`.`,
    '42P02',
  )
}

export function invalidInput(value: string, type: string): SqlError {
  return sqlError(
    'CAST_INVALID_INPUT',
    `The value '${value.slice(0, 200)}' of the type "STRING" cannot be cast to "${type}" because it is malformed. Correct the value as per the syntax, or change its target type. Use \`try_cast\` to tolerate malformed input and return NULL instead.`,
    '22018',
  )
}

export function ranTooLong(seconds: number): SqlError {
  return new SqlError(
    `The statement was ended because it ran for more than ${seconds} seconds, which is as long as the demo workspace lets one run.`,
    null,
    'DEADLINE_EXCEEDED',
  )
}

/** What the database says, in the platform's words. */
export function fromDatabase(message: string, statement: string, schema: string): SqlError {
  const own = /^\[[A-Z_.]+\][\s\S]*SQLSTATE: (\w{5})/.exec(message)
  if (own !== null) return new SqlError(message, own[1]!)
  const found = (pattern: RegExp) => pattern.exec(message)?.[1]
  const near = found(/^near "([\s\S]*)": syntax error/)
  if (near !== undefined) return syntaxError(near, statement, Math.max(0, statement.indexOf(near)))
  if (/incomplete input/.test(message)) return syntaxError('', statement, statement.length)
  const table = found(/no such (?:table|view): (?:main\.(?=(?:[^.]+\.){2}))?(.+)/)
  if (table !== undefined) return tableNotFound(table.split('.'))
  const column = found(/no such column: (.+)/) ?? found(/has no column named (.+)/)
  if (column !== undefined) return columnNotFound(column)
  const routine = found(/no such function: (.+)/)
  if (routine !== undefined) return routineNotFound(routine, schema)
  const ambiguous = found(/ambiguous column name: (.+)/)
  if (ambiguous !== undefined) {
    return sqlError('AMBIGUOUS_REFERENCE', `Reference \`${ambiguous}\` is ambiguous.`, '42704')
  }
  const taken = found(/(?:table|view) "?(.+?)"? already exists/)
  if (taken !== undefined) {
    const name = taken
      .split('.')
      .map((part) => `\`${part}\``)
      .join('.')
    return sqlError(
      'TABLE_OR_VIEW_ALREADY_EXISTS',
      `Cannot create table or view ${name} because it already exists.`,
      '42P07',
    )
  }
  if (/UNIQUE constraint failed: system\.information_schema/.test(message)) {
    return sqlError('SCHEMA_ALREADY_EXISTS', 'Cannot create schema because it already exists.', '42P06')
  }
  if (/not authorized|prohibited/.test(message)) {
    return sqlError(
      'INSUFFICIENT_PERMISSIONS',
      'Insufficient privileges: this may not be done in the demo workspace.',
      '42501',
    )
  }
  if (/out of memory|database or disk is full|too big|Iterator result/.test(message)) {
    return new SqlError('The statement needs more memory than the demo workspace has.', null, 'RESOURCE_EXHAUSTED')
  }
  return sqlError('INVALID_STATEMENT', `The statement cannot be run: ${message}.`, '42000')
}

function columnNotFound(column: string): SqlError {
  const name = column
    .split('.')
    .map((part) => `\`${part}\``)
    .join('.')
  return sqlError(
    'UNRESOLVED_COLUMN.WITHOUT_SUGGESTION',
    `A column, variable, or function parameter with name ${name} cannot be resolved.`,
    '42703',
  )
}

function routineNotFound(routine: string, schema: string): SqlError {
  const path = `[\`system\`.\`builtin\`, \`system\`.\`session\`, ${schema}]`
  return sqlError(
    'UNRESOLVED_ROUTINE',
    `Cannot resolve routine \`${routine}\` on search path ${path}.\nVerify the spelling of \`${routine}\`, check that the routine exists, and confirm you have \`USE\` privilege on the catalog and schema, and EXECUTE on the routine.`,
    '42883',
  )
}

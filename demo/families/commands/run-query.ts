import { type JsonObject, type JsonValue, numberOf } from '#shared/json/exact-value.ts'
import type { Store } from '../../store.ts'
import { SqlError } from '../statements/language/sql-error.ts'
import type { ColumnType } from '../statements/result/column-type.ts'
import { runSql } from '../statements/run-sql.ts'
import { CodeError } from './code-error.ts'

const rowLimit = 1000
const byteLimit = 200_000
const place = { catalog: 'main', schema: 'default' }

/** SQL over the same tables as statements have, as the table of a command. Rejects with the CodeError of Spark. */
export async function runQuery(text: string, store: Store): Promise<JsonObject> {
  try {
    const wish = { text, place, parameters: new Map(), rowLimit, byteLimit, at: store.clock.now() }
    const { columns, chunks, truncated } = await runSql(wish, store)
    return {
      resultType: 'table',
      data: chunks.flatMap(({ rows }) => rows.map((row) => row.map((cell, at) => cellOf(cell, columns[at]!)))),
      schema: columns.map((column) => ({ name: column.name, type: `"${sparkType(column)}"`, metadata: '{}' })),
      truncated,
      isJsonSchema: true,
    }
  } catch (error) {
    if (error instanceof SqlError) throw new CodeError('AnalysisException', error.message)
    throw new CodeError('SparkException', 'The demo workspace failed to run the statement.')
  }
}

const sparkTypes: Readonly<Record<string, string>> = { INT: 'integer' }

function sparkType({ kind, text }: ColumnType): string {
  return kind === 'DECIMAL' ? text.toLowerCase() : (sparkTypes[kind] ?? kind.toLowerCase())
}

/** Decimals, dates and everything else but numbers and truth are texts. */
function cellOf(cell: string | null, { kind }: ColumnType): JsonValue {
  if (cell === null) return null
  if (kind === 'BOOLEAN') return cell === 'true'
  if (/^(INT|LONG|SHORT|BYTE)$/.test(kind) && /^-?\d+$/.test(cell)) return numberOf(cell)
  const isFloating = kind === 'DOUBLE' || kind === 'FLOAT'
  return isFloating && Number.isFinite(Number(cell)) ? Number(cell) : cell
}

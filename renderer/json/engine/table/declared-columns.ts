import type { JsonDocument } from '../json-document.ts'
import { none } from '../structure.ts'
import { ChildWalk } from './child-walk.ts'
import type { ColumnKind } from './column-facts.ts'
import type { DeclaredColumn } from './column-tree.ts'
import { memberNamed, memberOf } from './member.ts'

/** What an answer itself says of the columns of its rows, as results of SQL statements do. */
export interface DeclaredColumns {
  /** By place in a row. */
  columns: readonly DeclaredColumn[]
  /** Which piece of the result this is, from 1, and of how many; null where there is one only. */
  chunk: { at: number; of: number } | null
}

const numbers = /^(tinyint|smallint|int|integer|bigint|long|short|byte|float|double|real|decimal|dec|numeric)\b/i
const times = /^(date|timestamp|timestamp_ntz|timestamp_ltz)\b/i

/** How values of an SQL type are compared. */
function kindOfType(type: string): ColumnKind {
  if (numbers.test(type)) return 'number'
  if (times.test(type)) return 'time'
  if (/^bool/i.test(type)) return 'boolean'
  return /^(array|map|struct|variant)\b/i.test(type) ? 'json' : 'text'
}

/**
 * Of the rows of a statement (`manifest.schema.columns` beside `result.data_array`), and of a command
 * (`results.schema` beside `results.data`); null for every other list.
 */
export function declaredColumns(json: JsonDocument, source: number): DeclaredColumns | null {
  const result = source > 0 ? json.parentOf(source) : -1
  if (result < 0) return null
  const { structure } = json.scanner
  const named = (name: string) => memberNamed(json, structure.starts.at(source), name)
  if (json.store.bytes[structure.starts.at(result)] !== 0x7b) return null
  if (named('data_array')) {
    const answer = json.parentOf(result)
    const manifest = memberOf(json, answer < 0 ? result : answer, 'manifest')
    const columns = readColumns(json, memberOf(json, memberOf(json, manifest, 'schema'), 'columns'))
    return columns && { columns, chunk: readChunk(json, manifest, result) }
  }
  const columns = named('data') ? readColumns(json, memberOf(json, result, 'schema')) : null
  return columns && { columns, chunk: null }
}

function readColumns(json: JsonDocument, list: number): DeclaredColumns['columns'] | null {
  const { structure } = json.scanner
  const container = list < 0 ? none : structure.containerOf(list)
  if (container === none) return null
  const walk = new ChildWalk(structure)
  walk.begin(container)
  const columns: DeclaredColumn[] = []
  const seen = new Map<string, number>()
  for (let node = walk.next(); node !== none; node = walk.next()) {
    const name = textOf(json, memberOf(json, node, 'name'))
    if (name === null) return null
    const type = ['type_text', 'type_name', 'type'].map((key) => textOf(json, memberOf(json, node, key)))
    const said = (type.find((text) => text !== null) ?? '').replace(/^"|"$/g, '')
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    // Statements may give the same name to several columns.
    columns.push({
      name: times > 1 ? `${name} (${times})` : name,
      type: said === '' ? null : said,
      kind: kindOfType(said),
    })
  }
  return columns
}

function readChunk(json: JsonDocument, manifest: number, result: number): DeclaredColumns['chunk'] {
  const of = Number(textOf(json, memberOf(json, manifest, 'total_chunk_count')) ?? 1)
  const at = Number(textOf(json, memberOf(json, result, 'chunk_index')) ?? 0)
  return of > 1 ? { at: at + 1, of } : null
}

function textOf(json: JsonDocument, node: number): string | null {
  return node < 0 ? null : json.valueText(node)
}

import { isJsonObject } from '#shared/json/exact-value.ts'
import type { Securable } from './securables/securable.ts'

/** Of a table; empty where they are not known. */
export function columnNames({ settings }: Securable): readonly string[] {
  const { columns } = settings
  if (!Array.isArray(columns)) return []
  return columns.flatMap((column) => (isJsonObject(column) ? [String(column.name)] : []))
}

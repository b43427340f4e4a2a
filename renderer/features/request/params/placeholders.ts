import { exampleFor } from '#shared/operations/example.ts'
import type { Operation } from '#shared/operations/operation.ts'

/** By name of the parameter: a value as it could be, of those that have an example. */
export async function placeholdersFor(operation: Operation): Promise<ReadonlyMap<string, string>> {
  const [full, minimal] = await Promise.all([exampleFor(operation, { full: true }), exampleFor(operation)])
  return new Map([...full.query, ...minimal.query, ...Object.entries(minimal.path)])
}

import type { Services } from '#services/services.ts'
import { type ExportKindId, exportKindIds, exportKinds } from '#shared/interchange/export/kinds.ts'
import type { Arguments } from './arguments.ts'
import type { Call } from './client.ts'
import { findSaved } from './find-saved.ts'
import { UsageError } from './usage.ts'
import { writeResult } from './write-result.ts'

interface Context {
  services: Services
  call: Call
  signal: AbortSignal
  write: (text: string) => void
  tell: (text: string) => void
}

/** Writes saved requests for another tool: one file to standard output or `--output`. The exit code: 1 when some could not be. */
export async function exportSaved(
  options: Arguments,
  { services, call, signal, write, tell }: Context,
): Promise<number> {
  const { to, words } = options
  if (words.length === 0) throw new UsageError('export needs a collection, folder or request of the project.')
  if (to === undefined) throw new UsageError(`export needs --to: ${exportKindIds.join(', ')}.`)
  const kind = exportKinds.find(({ id }) => id === to)
  if (!kind) throw new UsageError(`--to ${to} is not known: ${exportKindIds.join(', ')}.`)
  const { nodes } = await call('collections.tree', null)
  const paths = words.map((word) => findSaved(word, nodes).path)
  const { files, notes } = await call('exports.write', { paths, kind: to as ExportKindId, environments: [] }, signal)
  const [first, ...more] = files
  if (more.length > 0) throw new UsageError('That makes several files: export one collection or folder at a time.')
  const body = await services.assets(new globalThis.Request(`http://localhost/bodies/${first?.bodyId}`))
  await writeResult(await body.text(), options, write)
  for (const { place, kind: what, message } of notes) tell(`${what}: ${place}: ${message}\n`)
  return notes.some(({ message }) => /^The request (was left out|cannot be read)/.test(message)) ? 1 : 0
}

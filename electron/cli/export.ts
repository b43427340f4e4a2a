import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Services } from '#services/services.ts'
import { exportKindIds, exportKinds } from '#shared/interchange/export/kinds.ts'
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

/**
 * Writes saved requests for another tool, with the environment of `--env` where the tool knows some. One file goes to standard
 * output or `--output`, several into the folder that `--output` names. The exit code: 1 when a request could not be written.
 */
export async function exportSaved(options: Arguments, context: Context): Promise<number> {
  const { to, words, environment, output } = options
  const { call, signal, write, tell } = context
  if (words.length === 0) throw new UsageError('export needs a collection, folder or request of the project.')
  if (to === undefined) throw new UsageError(`export needs --to: ${exportKindIds.join(', ')}.`)
  const kind = exportKinds.find(({ id }) => id === to)
  if (!kind) throw new UsageError(`--to ${to} is not known: ${exportKindIds.join(', ')}.`)
  if (environment !== undefined && !kind.environments) throw new UsageError(`${kind.label} knows no environments.`)
  const { nodes } = await call('collections.tree', null)
  const paths = words.map((word) => findSaved(word, nodes).path)
  const environments = environment === undefined ? [] : [environment]
  const { files, notes, left } = await call('exports.write', { paths, kind: kind.id, environments }, signal)
  const folder = output === undefined ? null : await folderAt(output)
  if (files.length > 1 && folder === null) {
    throw new UsageError(`That makes ${files.length} files: name a folder that is there with --output.`)
  }
  for (const { bodyId, name } of files) {
    const path = folder === null ? output : join(folder, name)
    await writeResult(await textOf(bodyId, context), { output: path, force: options.force }, write)
    if (folder !== null) tell(`${path}\n`)
  }
  for (const { place, kind: what, message } of notes) tell(`${what}: ${place}: ${message}\n`)
  return left > 0 ? 1 : 0
}

async function textOf(bodyId: string, { services }: Context): Promise<string> {
  return (await services.assets(new globalThis.Request(`http://localhost/bodies/${bodyId}`))).text()
}

/** null: it is no folder. */
async function folderAt(path: string): Promise<string | null> {
  const info = await stat(resolve(path)).catch(() => null)
  return info?.isDirectory() ? path : null
}

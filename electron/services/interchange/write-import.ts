import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Output } from '#shared/contract/contract.ts'
import type { CallContext } from '#shared/contract/define.ts'
import type { ImportChoice } from '#shared/contract/interchange.ts'
import { AppError } from '#shared/errors.ts'
import type { FoundSecret } from '#shared/interchange/outline.ts'
import { hostVariable } from '#shared/model/environment.ts'
import type { Collections } from '../projects/open-collections.ts'
import { rootPath } from '../projects/tree/project-tree.ts'
import { errorCodeOf, fileUnwritable } from '../storage/file-errors.ts'
import type { ImportThread } from './import-thread.ts'
import { keepSecrets } from './keep-secrets.ts'
import { makeEnvironment } from './make-environment.ts'
import { type TakeBackDeps, takeBack, type Written } from './take-back.ts'

export interface WriteDeps extends TakeBackDeps {
  collections: Pick<Collections, 'tree' | 'adopt' | 'trash'>
  /** As `secrets.set` of the contract. */
  setSecret(input: { environment: string; name: string; value: string }): Promise<unknown>
}

type Result = Omit<Output<'interchange.accept'>, 'undoId'>
const stagingName = /^\.import-[0-9a-f-]{36}$/
const staleMs = 3600 * 1000

/** Writes what was chosen: all of it, or nothing. */
export async function writeImport(
  thread: ImportThread,
  choice: ImportChoice,
  deps: WriteDeps,
  { signal, progress }: CallContext<{ done: number; total: number }>,
): Promise<{ result: Result; record: Written }> {
  const { collections, environments } = deps
  const root = collections.tree.absolute(rootPath)
  await removeStale(root)
  await makeRoot(root)
  // Beside the collections, so that they come to their place by a new name and not by a copy.
  const staging = join(root, `.import-${randomUUID()}`)
  const record: Written = { paths: [], environments: [], secrets: [] }
  try {
    const { without, names } = choice
    const job = { folder: staging, without, names }
    const staged = await thread.call('stage', job, { signal, progress, stops: 'call' })
    signal.throwIfAborted()
    for (const { file, name } of staged.folders) {
      record.paths.push(await collections.adopt(join(staging, file), name, choice.into))
    }
    const kept = await thread.call('kept', undefined)
    const made = new Map<number | string, string>()
    for (const at of choice.environments) {
      const imported = kept.environments[at]
      if (!imported || made.has(at)) continue
      made.set(at, await makeEnvironment(imported, environments))
      record.environments.push(made.get(at)!)
    }
    if (choice.newEnvironment) {
      const { name, host } = choice.newEnvironment
      const variables = [{ name: hostVariable, value: host, secret: false }]
      made.set(name, await makeEnvironment({ name, variables }, environments))
      record.environments.push(made.get(name)!)
    }
    const wanted = choice.secrets.flatMap(({ secret, environment, replace }) => {
      const found: FoundSecret | undefined = kept.secrets[secret]
      const target = environment === null ? made.get(found?.environment ?? -1) : (made.get(environment) ?? environment)
      return found && target !== undefined ? [{ ...found, target, replace }] : []
    })
    const problems = await keepSecrets(wanted, record, deps)
    // Who has stopped it is told that nothing was imported.
    signal.throwIfAborted()
    const result: Result = {
      requests: staged.requests,
      collections: record.paths,
      environments: record.environments,
      secrets: record.secrets.length,
      problems,
    }
    return { result, record }
  } catch (error) {
    await takeBack(record, deps).catch((second: unknown) => {
      const left = [...record.paths, ...record.environments.map((name) => `environment ${name}`)].join(', ')
      throw new AppError('file_unwritable', `The import stopped half-way: ${left} stayed behind.`, {
        likely: [messageOf(error), messageOf(second)].join(' '),
        remedy: 'Delete what you do not want to keep, and import again.',
      })
    })
    throw told(error, root)
  } finally {
    await rm(staging, { recursive: true, force: true }).catch(() => undefined)
  }
}

const messageOf = (error: unknown) => (error instanceof AppError ? `${error.message} ${error.likely ?? ''}`.trim() : '')

/** Made one by one: asked for all of a path at once, a read-only disk says that the path is not there. */
async function makeRoot(root: string): Promise<void> {
  await mkdir(root).catch((error: unknown) => {
    if (errorCodeOf(error) !== 'EEXIST') throw told(fileUnwritable(root, error), root)
  })
}

/** Where it was written on the way is nothing to people. */
function told(error: unknown, root: string): unknown {
  if (!(error instanceof AppError) || error.code !== 'file_unwritable') return error
  const { likely, remedy } = error
  return new AppError('file_unwritable', `Nothing was imported: "${root}" could not be written.`, {
    ...(likely === undefined ? {} : { likely }),
    ...(remedy === undefined ? {} : { remedy }),
    cause: error,
  })
}

/** What an import left that was killed on its way: nothing shows it, and nobody else writes there. */
async function removeStale(root: string): Promise<void> {
  for (const name of await readdir(root).catch(() => [])) {
    if (!stagingName.test(name)) continue
    const path = join(root, name)
    const info = await stat(path).catch(() => null)
    if (info && Date.now() - info.mtimeMs > staleMs) await rm(path, { recursive: true, force: true }).catch(() => null)
  }
}

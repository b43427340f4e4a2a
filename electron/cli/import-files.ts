import { resolve } from 'node:path'
import type { Services } from '#services/services.ts'
import { listedKinds } from '#shared/interchange/import-kinds.ts'
import type { Call } from './client.ts'
import { filesBelow } from './files-below.ts'
import { UsageError } from './usage.ts'

interface Context {
  services: Services
  call: Call
  signal: AbortSignal
  tell: (text: string) => void
  write: (text: string) => void
}

/**
 * Takes files and folders of other tools over into the project; answers the exit code: 1 when the keychain refused
 * something.
 */
export async function importFiles(
  names: readonly string[],
  secretsTo: string | null,
  { services, call, signal, tell, write }: Context,
): Promise<number> {
  if (names.length === 0) throw new UsageError('import needs a file or a folder; --list names what can be read.')
  let code = 0
  for (const name of names) {
    const below = await filesBelow(resolve(name))
    if (below.length === 0) throw new UsageError(`In ${name} is no file that could be imported.`)
    const files = await Promise.all(
      below.map(async ({ full, path }) => ({ file: await services.registerFile(full), path })),
    )
    const review = await call('interchange.read', { files, kind: null }, signal)
    for (const { place, kind, message } of review.notes) tell(`${kind}: ${place}: ${message}\n`)
    const ofRequests = review.secrets.filter(({ environment }) => environment === null)
    if (ofRequests.length > 0 && secretsTo === null) {
      tell(`Left out, for want of --env: the credentials ${ofRequests.map((each) => each.name).join(', ')}.\n`)
    }
    const choice = {
      importId: review.importId,
      without: [],
      names: [],
      into: null,
      environments: review.environments.map((_, at) => at),
      newEnvironment: null,
      // One that is set already may be the better one: it is told, and stays.
      secrets: review.secrets.flatMap(({ environment }, secret) =>
        environment === null && secretsTo === null
          ? []
          : [{ secret, environment: environment === null ? secretsTo : null, replace: false }],
      ),
    }
    const { collections, environments, problems } = await call('interchange.accept', choice, signal)
    for (const path of collections) write(`${path}\n`)
    for (const environment of environments) write(`environment ${environment}\n`)
    for (const problem of problems) tell(`! ${problem.name}: ${problem.message}\n`)
    if (problems.length > 0) code = 1
  }
  return code
}

/** What can be imported, one kind a line. */
export function listKinds(write: (text: string) => void): void {
  for (const { label, about } of listedKinds) write(`${label.padEnd(18)}${about}\n`)
}

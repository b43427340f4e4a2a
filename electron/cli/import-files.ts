import { resolve } from 'node:path'
import type { Services } from '#services/services.ts'
import type { Call } from './client.ts'
import { UsageError } from './usage.ts'

interface Context {
  services: Services
  call: Call
  tell: (text: string) => void
  write: (text: string) => void
}

/** Takes files of other tools over into the project; answers the exit code: 1 when the keychain refused something. */
export async function importFiles(
  names: readonly string[],
  secretsTo: string | null,
  { services, call, tell, write }: Context,
): Promise<number> {
  if (names.length === 0) throw new UsageError('import needs a file.')
  let code = 0
  for (const name of names) {
    const file = await services.registerFile(resolve(name))
    const review = await call('interchange.read', { files: [{ file, path: file.name }], kind: null })
    for (const { place, kind, message } of review.notes) tell(`${kind}: ${place}: ${message}\n`)
    if (review.secrets.length > 0 && secretsTo === null) {
      tell(`Left out, for want of --env: the credentials ${review.secrets.join(', ')}.\n`)
    }
    const { collections, environments, problems } = await call('interchange.accept', {
      importId: review.importId,
      secretsTo,
    })
    for (const path of collections) write(`${path}\n`)
    for (const environment of environments) write(`environment ${environment}\n`)
    for (const problem of problems) tell(`! ${problem.name}: ${problem.message}\n`)
    if (problems.length > 0) code = 1
  }
  return code
}

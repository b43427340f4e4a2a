import type { Store } from '../../store.ts'
import { workspaceUser } from '../../workspace-user.ts'
import type { Scope } from './scope.ts'

const hour = 3_600_000

/** Values that are plainly none. */
const samples: readonly (readonly [scope: string, keys: readonly string[]])[] = [
  ['my-scope', ['team', 'warehouse-password', 'storage-key']],
  ['etl', ['crm-api-key', 'smtp-password']],
  ['empty-scope', []],
]

export function sampleScopes({ clock }: Store): Map<string, Scope> {
  const scopes = new Map<string, Scope>()
  for (const [name, keys] of samples) {
    const secrets = keys.map((key, place) => {
      const updated = clock.now() - (place + 2) * 40 * hour
      return [key, { bytes: Buffer.from(`sample value of ${key}`), updated }] as const
    })
    scopes.set(name, {
      name,
      backend: 'DATABRICKS',
      secrets: new Map(secrets),
      acls: new Map([
        [workspaceUser, 'MANAGE'],
        ['data-engineers', 'READ'],
      ]),
    })
  }
  return scopes
}

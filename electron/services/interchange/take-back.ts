import type { EnvironmentsService } from '../environments/environments-service.ts'
import type { Collections } from '../projects/open-collections.ts'
import type { SecretStore, StoredSecret } from '../secrets/secret-store.ts'

/** What an import wrote. */
export interface Written {
  /** Collections and folders. */
  paths: string[]
  environments: string[]
  /** `before`: what the keychain had; `declared`: the environment named it already. */
  secrets: { environment: string; name: string; before: StoredSecret | null; declared: boolean }[]
}

export interface TakeBackDeps {
  collections: Pick<Collections, 'tree' | 'trash'>
  environments: Pick<EnvironmentsService, 'list' | 'find' | 'save' | 'update' | 'remove'>
  store: SecretStore
  onSecretsChanged(): void
}

/** Moves what was written to the trash. What somebody moved or removed meanwhile is left alone. */
export async function takeBack({ paths, environments, secrets }: Written, deps: TakeBackDeps): Promise<void> {
  const there: string[] = []
  for (const path of paths) if (await deps.collections.tree.find(path).catch(() => null)) there.push(path)
  if (there.length > 0) await deps.collections.trash.remove(there)
  const known = new Set((await deps.environments.list()).environments.map(({ name }) => name))
  for (const { environment, name, before, declared } of secrets.toReversed()) {
    if (!known.has(environment) || environments.includes(environment)) continue
    if (before) await deps.store.set({ environment, name }, before)
    else await deps.store.delete({ environment, name })
    if (declared) continue
    await deps.environments.update(environment, (own) => ({
      ...own,
      variables: own.variables.filter((each) => each.name !== name),
    }))
  }
  for (const name of environments) if (known.has(name)) await deps.environments.remove(name)
  if (secrets.length > 0) deps.onSecretsChanged()
}

import type { VariableState } from '#shared/model/environment.ts'
import type { StoredSecret } from '../secrets/secret-store.ts'

/** A plain value is written as a template: braces that came with it are escaped. */
type Kept = { value: string } | { secret: StoredSecret }

/** Values that answers left behind, in memory until the app ends, for each environment by itself. */
export interface SessionVariables {
  states(environment: string | null): VariableState[]
  secret(environment: string | null, name: string): StoredSecret | null
  set(environment: string | null, name: string, kept: Kept): void
  forget(environment: string | null, name: string): void
}

const mostNames = 1000

export function createSessionVariables(onChanged: () => void): SessionVariables {
  const all = new Map<string | null, Map<string, Kept>>()
  return {
    states: (environment) =>
      [...(all.get(environment) ?? [])].map(([name, kept]) => ({
        name,
        state: 'set',
        origin: 'this session',
        scope: 'session',
        ...('value' in kept ? { kind: 'plain', value: kept.value } : { kind: 'secret' }),
      })),
    secret(environment, name) {
      const kept = all.get(environment)?.get(name)
      return kept && 'secret' in kept ? kept.secret : null
    },
    set(environment, name, kept) {
      const own = all.get(environment) ?? new Map<string, Kept>()
      all.set(environment, own)
      // The newest last; the oldest go when there are too many.
      own.delete(name)
      own.set(name, kept)
      const [oldest] = own.keys()
      if (own.size > mostNames && oldest !== undefined) own.delete(oldest)
      onChanged()
    },
    forget(environment, name) {
      all.get(environment)?.delete(name)
      onChanged()
    },
  }
}

import type { JsonObject } from '#shared/json/exact-value.ts'
import type { Store } from '../../store.ts'
import { uuidOf } from '../../uuid-of.ts'
import { newSecurable } from './securables/new-securable.ts'
import type { Securable } from './securables/securable.ts'

/** The schemas that every catalog begins with. */
export function addFirstSchemas(catalog: Securable, { sequence, clock }: Store): void {
  for (const name of ['default', 'information_schema']) {
    const system = name === 'information_schema'
    newSecurable(catalog, {
      kind: 'schema',
      name,
      id: uuidOf(sequence.letters(20)),
      settings: firstSchemaSettings(catalog, name),
      now: clock.now(),
      ...(system ? { owner: 'System user' } : {}),
    })
  }
}

export function firstSchemaSettings(catalog: Securable, name: string): JsonObject {
  const comment = name === 'default' ? 'Default schema (auto-created)' : 'Information schema (auto-created)'
  return { comment, catalog_type: catalog.settings.catalog_type ?? '', enable_predictive_optimization: 'INHERIT' }
}

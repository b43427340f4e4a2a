import type { JsonObject } from '#shared/json/exact-value.ts'
import type { Grants } from '../securables/securable.ts'

export function describeGrants(grants: Grants): readonly JsonObject[] {
  return [...grants].map(([principal, privileges]) => ({ principal, privileges: [...privileges] }))
}

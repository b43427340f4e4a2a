import type { JsonObject } from '#shared/json/exact-value.ts'
import { fullNameOf, lineOf, type Securable } from '../securables/securable.ts'
import { isInherited } from './privileges.ts'

/** Who may do what to it: its own grants, and those on the schema and the catalog that it lies in. */
export function effectiveGrants(securable: Securable): readonly JsonObject[] {
  const byPrincipal = new Map<string, JsonObject[]>()
  for (const place of lineOf(securable)) {
    if (place !== securable && place.kind === 'metastore') continue
    const from = place === securable ? {} : inheritedFrom(place)
    for (const [principal, privileges] of place.grants) {
      const counting = [...privileges].filter((each) => place === securable || isInherited(each, securable.kind))
      const before = byPrincipal.get(principal) ?? []
      const all = [...before, ...counting.map((privilege) => ({ privilege, ...from }))]
      if (all.length > 0) byPrincipal.set(principal, all)
    }
  }
  return [...byPrincipal].map(([principal, privileges]) => ({ principal, privileges }))
}

function inheritedFrom(place: Securable): JsonObject {
  return { inherited_from_type: place.kind.toUpperCase(), inherited_from_name: fullNameOf(place) }
}

import type { JsonObject } from '#shared/json/exact-value.ts'
import { choice, type Fields } from './securables/fields.ts'
import { fullNameOf, lineOf, type Securable } from './securables/securable.ts'

export const optimizationField: Fields = { enable_predictive_optimization: choice('ENABLE', 'DISABLE', 'INHERIT') }

/** Its own setting, or that of the nearest one above it that has one. */
export function effectiveOptimization(securable: Securable): JsonObject {
  for (const each of lineOf(securable)) {
    const value = each.settings.enable_predictive_optimization
    if (each !== securable && each.kind === 'metastore') {
      // The published schema has no name for the metastore as the place it comes from.
      return flagOf({ value: 'ENABLE' })
    }
    if (typeof value !== 'string' || value === 'INHERIT') continue
    if (each === securable) return flagOf({ value })
    return flagOf({ value, inherited_from_type: each.kind.toUpperCase(), inherited_from_name: fullNameOf(each) })
  }
  return {}
}

function flagOf(effective_predictive_optimization_flag: JsonObject): JsonObject {
  return { effective_predictive_optimization_flag }
}

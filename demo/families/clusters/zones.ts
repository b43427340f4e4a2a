import type { JsonObject } from '#shared/json/exact-value.ts'

export const defaultZone = 'us-west-2c'

export function describeZones(): JsonObject {
  return { zones: ['us-west-2a', 'us-west-2b', defaultZone, 'us-west-2d'], default_zone: defaultZone }
}

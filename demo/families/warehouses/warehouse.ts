import type { JsonObject } from '#shared/json/exact-value.ts'

export type WarehouseState = 'STARTING' | 'RUNNING' | 'STOPPING' | 'STOPPED'

export interface Warehouse {
  /** 16 hexadecimal digits. */
  id: string
  name: string
  creator: string
  /** As given on create and edit, with the platform's defaults: everything but the name. */
  settings: JsonObject
  state: WarehouseState
  /** The state that follows, and when, in milliseconds since 1970; null at rest. */
  next: { state: WarehouseState; at: number } | null
  /** Milliseconds since 1970: what the auto stop counts from. */
  lastUsed: number
}

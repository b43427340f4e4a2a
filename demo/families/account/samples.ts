import type { JsonObject } from '#shared/json/exact-value.ts'
import type { Store } from '../../store.ts'
import type { AccountObjects } from './kind.ts'

const day = 86_400_000

/** The id that examples use: of each kind, one that nothing else refers to. */
export const spareId = '7f3b2c1e-4d5a-4b6c-8d7e-9f0a1b2c3d4e'

/** The workspace that the account has from the start. */
export const sampleWorkspaceId = '1234567890123456'

/** What the sample workspace uses, by kind of configuration. */
export const usedIds = {
  credentials: '2b7d9f10-3c4e-4a5b-8c6d-7e8f90a1b2c3',
  storage: '3c8e0a21-4d5f-4b6c-9d7e-8f90a1b2c3d4',
  network: '4d9f1b32-5e60-4c7d-8e8f-90a1b2c3d4e5',
  vpcEndpoint: '5e0a2c43-6f71-4d8e-9f90-a1b2c3d4e5f6',
  relayEndpoint: '6f1b3d54-7082-4e9f-80a1-b2c3d4e5f607',
  privateAccess: '702c4e65-8193-4fa0-91b2-c3d4e5f60718',
  key: '813d5f76-92a4-40b1-82c3-d4e5f6071829',
  connectivity: '924e6087-a3b5-41c2-93d4-e5f60718293a',
} as const

export function sampleObjects({ clock }: Store, samples: Readonly<Record<string, JsonObject>>): AccountObjects {
  const objects = Object.entries(samples).map(([id, fields], place) => {
    const created = clock.now() - (420 - 30 * place) * day
    return [id, { id, fields, created, updated: created }] as const
  })
  return new Map(objects)
}

import type { JsonObject } from '#shared/json/exact-value.ts'
import type { Store } from '../../store.ts'
import { workspaceUser } from '../../workspace-user.ts'
import { byId, type KeptKind } from './kept-kind.ts'
import { readPlainName } from './read-name.ts'

const capacities = ['CU_1', 'CU_2', 'CU_4', 'CU_8']

/** How long one takes to come, in milliseconds. */
const startTakes = 20_000

const day = 86_400_000

export const onlineStoreKind: KeptKind = {
  path: '/api/2.0/feature-store/online-stores',
  noun: 'online store',
  idField: 'name',
  listField: 'online_stores',
  fields: { capacity: capacities, read_replica_count: 'integer', usage_policy_id: 'text' },
  required: ['capacity'],
  samples: sampleStores,
  complete(given, request, store) {
    const name = readPlainName(request, 'name')
    return storeOf(name, given, store.clock.now())
  },
  describe(kept, now) {
    const isComing = now < Date.parse(String(kept.creation_time)) + startTakes
    return { ...kept, state: isComing ? 'STARTING' : 'AVAILABLE' }
  },
}

function storeOf(name: string, given: JsonObject, created: number): JsonObject {
  return {
    name,
    read_replica_count: 0,
    ...given,
    creation_time: new Date(created).toISOString(),
    creator: workspaceUser,
  }
}

function sampleStores({ clock }: Store): Map<string, JsonObject> {
  return byId('name', [
    storeOf('shared-features', { capacity: 'CU_2', read_replica_count: 1 }, clock.now() - 30 * day),
    storeOf('fraud-features', { capacity: 'CU_4', read_replica_count: 2 }, clock.now() - 12 * day),
    storeOf('trial', { capacity: 'CU_1' }, clock.now() - 2 * day),
  ])
}

import type { JsonObject } from '#shared/json/exact-value.ts'
import { workspaceUser } from '../../workspace-user.ts'
import type { Warehouse, WarehouseState } from './warehouse.ts'
import { defaultSettings } from './warehouse-settings.ts'

const hour = 3_600_000

type Sample = readonly [id: string, name: string, state: WarehouseState, settings: JsonObject]

const samples: readonly Sample[] = [
  [
    '8b1f6a3c2d4e5f60',
    'Shared warehouse',
    'RUNNING',
    { cluster_size: 'Small', max_num_clusters: 2, auto_stop_mins: 480, enable_serverless_compute: true },
  ],
  [
    '1a2b3c4d5e6f7081',
    'Reporting',
    'STOPPED',
    {
      cluster_size: 'Medium',
      max_num_clusters: 4,
      spot_instance_policy: 'RELIABILITY_OPTIMIZED',
      tags: { custom_tags: [{ key: 'team', value: 'reporting' }] },
    },
  ],
  [
    '5c0d9e8f7a6b1423',
    'Nightly checks',
    'STOPPED',
    { cluster_size: 'X-Small', auto_stop_mins: 10, warehouse_type: 'CLASSIC', enable_photon: false },
  ],
]

export function sampleWarehouses(now: number): readonly Warehouse[] {
  return samples.map(([id, name, state, settings]) => ({
    id,
    name,
    creator: workspaceUser,
    settings: { ...defaultSettings, ...settings },
    state,
    next: null,
    lastUsed: state === 'RUNNING' ? now : now - 20 * hour,
  }))
}

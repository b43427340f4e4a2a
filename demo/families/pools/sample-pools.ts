import type { JsonObject } from '#shared/json/exact-value.ts'
import type { Store } from '../../store.ts'
import type { Pool } from './pool.ts'

const aws: JsonObject = { availability: 'SPOT', zone_id: 'us-west-2a', spot_bid_price_percent: 100 }

const samples: readonly (readonly [id: string, attributes: JsonObject])[] = [
  [
    '0101-120000-brick1-pool-ABCD1234',
    {
      instance_pool_name: 'shared-small',
      node_type_id: 'i3.xlarge',
      min_idle_instances: 2,
      max_capacity: 20,
      idle_instance_autotermination_minutes: 60,
      aws_attributes: aws,
      custom_tags: { team: 'data-platform' },
      enable_elastic_disk: true,
      preloaded_spark_versions: ['16.4.x-scala2.12'],
    },
  ],
  [
    '0101-120000-brick2-pool-EFGH5678',
    {
      instance_pool_name: 'nightly-memory',
      node_type_id: 'r5d.xlarge',
      min_idle_instances: 0,
      max_capacity: 100,
      idle_instance_autotermination_minutes: 15,
      aws_attributes: { ...aws, availability: 'ON_DEMAND' },
      custom_tags: {},
      enable_elastic_disk: false,
    },
  ],
]

export function samplePools({ clock }: Store): Map<string, Pool> {
  const since = clock.now() - 86_400_000
  return new Map(samples.map(([id, attributes]) => [id, { id, attributes, since }]))
}

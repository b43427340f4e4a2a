import type { JsonObject } from '#shared/json/exact-value.ts'
import { type Answer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { Parameters } from '../../http/parameters.ts'
import { doesNotExist, missingField } from '../../http/platform-error.ts'
import { fingerprint } from '../../sequence.ts'
import type { Store } from '../../store.ts'
import { readItems } from '../mlflow/tags.ts'
import { featureKind } from './features.ts'
import { byId, type KeptKind } from './kept-kind.ts'
import { create } from './kept-routes.ts'

const mostAtOnce = 100
const hour = 3_600_000

/** The one that examples name. */
const exampleId = '7f3b2c1e4d5a4b6c8d7e9f0a1b2c3d4e'

export const materializedFeatureKind: KeptKind = {
  path: '/api/2.0/feature-engineering/materialized-features',
  noun: 'materialized feature',
  idField: 'materialized_feature_id',
  listField: 'materialized_features',
  fields: {
    feature_name: 'text',
    cron_schedule: 'text',
    cron_schedule_trigger: 'object',
    offline_store_config: 'object',
    online_store_config: 'object',
    pipeline_schedule_state: ['ACTIVE', 'PAUSED', 'SNAPSHOT'],
    streaming_mode: 'object',
    table_trigger: 'object',
  },
  required: ['feature_name'],
  samples: sampleMaterialized,
  complete(given, { parameters }, store) {
    const name = parameters.requiredText('feature_name')
    if (!store.part(featureKind.samples).has(name))
      throw doesNotExist(`The feature ${name.slice(0, 300)} does not exist.`)
    return {
      pipeline_schedule_state: given.pipeline_schedule_state ?? 'ACTIVE',
      materialized_feature_id: fingerprint(store.sequence.letters(20), 32),
      is_online: given.online_store_config !== undefined,
      table_name: `${name}_materialized`,
    }
  },
  isListed({ feature_name }, { parameters }) {
    const wanted = parameters.text('feature_name')
    return !wanted || feature_name === wanted
  },
}

export function createManyMaterialized(request: ApiRequest, store: Store): Answer {
  const items = readItems(request.parameters, 'requests', mostAtOnce)
  if (items.length === 0) throw missingField('requests')
  const materialized_features = items.map((item) => {
    const one = item.object('materialized_feature')
    if (one === undefined) throw missingField('materialized_feature')
    return create(materializedFeatureKind, { ...request, parameters: new Parameters(new Map(), one) }, store)
  })
  return jsonAnswer({ materialized_features })
}

function sampleMaterialized({ clock }: Store): Map<string, JsonObject> {
  return byId('materialized_feature_id', [
    {
      materialized_feature_id: exampleId,
      feature_name: 'main.default.fare_avg_7d',
      cron_schedule: '0 0 6 * * ?',
      is_online: false,
      last_materialization_time: new Date(clock.now() - 3 * hour).toISOString(),
      offline_store_config: { catalog_name: 'main', schema_name: 'default', table_name_prefix: 'features' },
      pipeline_schedule_state: 'ACTIVE',
      table_name: 'main.default.fare_avg_7d_materialized',
    },
  ])
}

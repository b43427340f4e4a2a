import type { JsonObject } from '#shared/json/exact-value.ts'
import type { Store } from '../../store.ts'
import { workspaceUser } from '../../workspace-user.ts'
import { byId, type KeptKind } from './kept-kind.ts'
import { readFullName } from './read-name.ts'

const day = 86_400_000

export const featureKind: KeptKind = {
  path: '/api/2.0/feature-engineering/features',
  noun: 'feature',
  idField: 'full_name',
  listField: 'features',
  fields: {
    description: 'text',
    entities: 'objects',
    filter_condition: 'text',
    function: 'object',
    inputs: 'texts',
    lineage_context: 'object',
    source: 'object',
    time_window: 'object',
    timeseries_column: 'object',
  },
  required: ['function', 'source'],
  samples: sampleFeatures,
  complete: (_given, request, store) => namesOf(readFullName(request, 'full_name'), store.clock.now()),
  isListed: ({ catalog_name, schema_name }, { parameters }) =>
    catalog_name === parameters.requiredText('catalog_name') && schema_name === parameters.requiredText('schema_name'),
}

function namesOf(
  [full, catalog, schema, name]: readonly [string, string, string, string],
  created: number,
): JsonObject {
  return {
    full_name: full,
    catalog_name: catalog,
    schema_name: schema,
    name,
    created_at: new Date(created).toISOString(),
    created_by: workspaceUser,
  }
}

/** The average and the number of fares in a week, by the place where they began. */
function sampleFeatures({ clock }: Store): Map<string, JsonObject> {
  const samples: readonly (readonly [name: string, fn: JsonObject, description: string])[] = [
    ['fare_avg_7d', { avg: { input: 'fare_amount' } }, 'Average fare of the last seven days.'],
    ['fare_max_7d', { max: { input: 'fare_amount' } }, 'Highest fare of the last seven days.'],
    ['trips_7d', { count_function: { input: 'fare_amount' } }, 'Trips of the last seven days.'],
  ]
  const all = samples.map(([name, fn, description], at) => ({
    ...namesOf([`main.default.${name}`, 'main', 'default', name], clock.now() - (20 + at) * day),
    description,
    entities: [{ name: 'pickup_zip' }],
    function: { aggregation_function: fn },
    source: { delta_table_source: { full_name: 'main.default.trips' } },
    time_window: { rolling: { window_duration: '604800s' } },
    timeseries_column: { name: 'pickup_time' },
  }))
  return byId('full_name', all)
}

import type { Route } from '../../http/router.ts'
import { createFeatureTag, deleteFeatureTag, getFeatureTag, listFeatureTags, updateFeatureTag } from './feature-tags.ts'
import { featureKind } from './features.ts'
import { keptRoutes } from './kept-routes.ts'
import { createManyMaterialized, materializedFeatureKind } from './materialized-features.ts'
import { onlineStoreKind } from './online-stores.ts'
import { deleteOnlineTable, publishTable } from './published-tables.ts'
import { kafkaConfigKind, streamKind } from './streams.ts'

const base = '/api/2.0/feature-store'
const tags = `${base}/feature-tables/{table_name}/features/{feature_name}/tags`

export const featureStoreRoutes: readonly Route[] = [
  ...[onlineStoreKind, featureKind, materializedFeatureKind, streamKind, kafkaConfigKind].flatMap(keptRoutes),
  { method: 'POST', path: `${materializedFeatureKind.path}:batchCreate`, handle: createManyMaterialized },
  { method: 'POST', path: `${base}/tables/{source_table_name}/publish`, handle: publishTable },
  { method: 'DELETE', path: `${base}/online-tables/{online_table_name}`, handle: deleteOnlineTable },
  { method: 'POST', path: tags, handle: createFeatureTag },
  { method: 'GET', path: tags, handle: listFeatureTags },
  { method: 'GET', path: `${tags}/{key}`, handle: getFeatureTag },
  { method: 'PATCH', path: `${tags}/{key}`, handle: updateFeatureTag },
  { method: 'DELETE', path: `${tags}/{key}`, handle: deleteFeatureTag },
]

import type { Route } from '../../http/router.ts'
import { getColumnLineage } from './column-lineage.ts'
import { createRelationship, deleteRelationship, listRelationships, updateRelationship } from './external-lineage.ts'
import { createMetadata, deleteMetadata, getMetadata, listMetadata, updateMetadata } from './external-metadata.ts'
import { getOldTableLineage, getTableLineage } from './table-lineage.ts'

const base = '/api/2.0/lineage-tracking'

export const lineageRoutes: readonly Route[] = [
  { method: 'GET', path: `${base}/table-lineage`, handle: getTableLineage },
  { method: 'GET', path: `${base}/table-lineage/get`, handle: getOldTableLineage },
  { method: 'GET', path: `${base}/column-lineage`, handle: getColumnLineage },
  { method: 'GET', path: `${base}/column-lineage/get`, handle: getColumnLineage },
  { method: 'GET', path: `${base}/external-metadata`, handle: listMetadata },
  { method: 'POST', path: `${base}/external-metadata`, handle: createMetadata },
  { method: 'GET', path: `${base}/external-metadata/{name}`, handle: getMetadata },
  { method: 'PATCH', path: `${base}/external-metadata/{name}`, handle: updateMetadata },
  { method: 'DELETE', path: `${base}/external-metadata/{name}`, handle: deleteMetadata },
  { method: 'GET', path: `${base}/external-lineage`, handle: listRelationships },
  { method: 'POST', path: `${base}/external-lineage`, handle: createRelationship },
  { method: 'PATCH', path: `${base}/external-lineage`, handle: updateRelationship },
  { method: 'DELETE', path: `${base}/external-lineage`, handle: deleteRelationship },
]

import { type JsonObject, numberOf } from '#shared/json/exact-value.ts'
import { workspaceId } from '../../http/write-answer.ts'
import type { Store } from '../../store.ts'
import { objectsOf } from '../account/kind.ts'
import { sampleWorkspaceId } from '../account/samples.ts'
import { workspaceKind } from '../account/workspaces.ts'
import { metastoreId } from '../unity/metastore-id.ts'

export interface Assignment {
  metastoreId: string
  /** The catalog that names without one are looked up in. */
  catalog: string
}

function begin(): Map<string, Assignment> {
  const ids = [sampleWorkspaceId, workspaceId]
  return new Map(ids.map((id) => [id, { metastoreId, catalog: 'main' }]))
}

/** By the id of the workspace; those of deleted workspaces are gone. */
export function assignmentsOf(store: Store): Map<string, Assignment> {
  const assignments = store.part(begin)
  const workspaces = objectsOf(workspaceKind, store)
  for (const id of assignments.keys()) if (!workspaces.has(id)) assignments.delete(id)
  return assignments
}

export function workspacesWith(metastore: string, store: Store): readonly string[] {
  return [...assignmentsOf(store)].filter(([, each]) => each.metastoreId === metastore).map(([id]) => id)
}

export function describeAssignment(workspace: string, { metastoreId: metastore, catalog }: Assignment): JsonObject {
  return { workspace_id: numberOf(workspace), metastore_id: metastore, default_catalog_name: catalog }
}

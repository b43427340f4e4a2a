import { type JsonObject, numberOf } from '#shared/json/exact-value.ts'
import { workspaceId } from '../../http/write-answer.ts'
import type { Store } from '../../store.ts'
import { jobsOf } from '../jobs/job-memory.ts'
import type { LineageEdge } from '../unity/samples/sample-lineage.ts'
import { lineOf, type Securable } from '../unity/securables/securable.ts'
import { objectsOf } from '../workspace/workspace-tree.ts'

/** As `2026-01-15 09:30:00.0`. */
function lineageTime(at: number): string {
  return new Date(at)
    .toISOString()
    .replace('T', ' ')
    .replace(/\.\d+Z$/, '.0')
}

/** The name of a table and of what it lies in. */
export function tableNode(table: Securable): JsonObject {
  const [, schema, catalog] = lineOf(table)
  return { name: table.name, catalog_name: catalog?.name ?? '', schema_name: schema?.name ?? '' }
}

/** One end of an edge, with the time it was seen. */
export function nodeInfo(node: Securable, at: number): JsonObject {
  const time = { lineage_timestamp: lineageTime(at) }
  if (node.kind === 'table') return { tableInfo: { ...tableNode(node), table_type: 'TABLE', ...time } }
  const { name, catalog_name, schema_name } = tableNode(node)
  const path = `/Volumes/${catalog_name}/${schema_name}/${name}`
  const place = node.settings.storage_location ?? ''
  return { fileInfo: { path, storage_location: place, has_permission: true, ...time } }
}

/** What filled the one from the other, as far as it is still there. */
export function entityInfos({ job, notebook, at }: LineageEdge, store: Store): JsonObject {
  const common = { workspace_id: numberOf(workspaceId), lineage_timestamp: lineageTime(at) }
  const id = objectsOf(store).get(notebook)?.id
  return {
    ...(id === undefined ? {} : { notebookInfos: [{ ...common, notebook_id: numberOf(id) }] }),
    ...(jobsOf(store).jobs.has(job) ? { jobInfos: [{ ...common, job_id: numberOf(job) }] } : {}),
  }
}

export function columnInfo(column: string, table: Securable, at: number): JsonObject {
  const { name: table_name, ...parents } = tableNode(table)
  return {
    name: column,
    ...parents,
    table_name: table_name ?? '',
    table_type: 'TABLE',
    workspace_id: numberOf(workspaceId),
    lineage_timestamp: lineageTime(at),
  }
}

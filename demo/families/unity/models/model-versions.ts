import { type JsonObject, numberOf } from '#shared/json/exact-value.ts'
import type { ApiRequest } from '../../../http/api-request.ts'
import { doesNotExist } from '../../../http/platform-error.ts'
import { workspaceId } from '../../../http/write-answer.ts'
import type { Store } from '../../../store.ts'
import { uuidOf } from '../../../uuid-of.ts'
import { workspaceUser } from '../../../workspace-user.ts'
import { metastoreId } from '../metastore-id.ts'
import { findSecurable } from '../securables/find-securable.ts'
import { fullNameOf, lineOf, type Securable } from '../securables/securable.ts'

export interface ModelVersion {
  version: number
  comment: string
  created: number
  updated: number
}

export interface ModelContent {
  versions: Map<number, ModelVersion>
  /** Version numbers by alias. */
  aliases: Map<string, number>
}

const sampleModel = uuidOf('registered_model main.default.churn')
const day = 86_400_000

function begin(): WeakMap<Securable, ModelContent> {
  return new WeakMap()
}

/** Versions come from training; the sample model has three. */
export function contentOf(model: Securable, store: Store): ModelContent {
  const all = store.part(begin)
  const there = all.get(model)
  if (there !== undefined) return there
  const count = model.id === sampleModel ? 3 : 0
  const versions = Array.from({ length: count }, (_, at): [number, ModelVersion] => {
    const created = model.created + at * 14 * day
    return [at + 1, { version: at + 1, comment: '', created, updated: created }]
  })
  const aliases: [string, number][] = count === 0 ? [] : [['champion', 2]]
  const content = { versions: new Map(versions), aliases: new Map(aliases) }
  all.set(model, content)
  return content
}

export function findModel({ pathValues }: ApiRequest, store: Store): Securable {
  return findSecurable('registered_model', pathValues.full_name!, store)
}

/** Throws RESOURCE_DOES_NOT_EXIST. */
export function findVersion(model: Securable, number: string, store: Store): ModelVersion {
  const found = contentOf(model, store).versions.get(Number(number))
  if (found !== undefined) return found
  throw doesNotExist(`Model Version '${number.slice(0, 100)}' of '${fullNameOf(model)}' does not exist.`)
}

export function describeAliases(model: Securable, store: Store, version?: number): readonly JsonObject[] {
  const all = [...contentOf(model, store).aliases].filter(([, number]) => version === undefined || number === version)
  return all.map(([alias_name, version_num]) => ({ alias_name, version_num }))
}

export function describeVersion(model: Securable, each: ModelVersion): JsonObject {
  const { version, comment, created, updated } = each
  const [, schema, catalog] = lineOf(model)
  const id = uuidOf(`${model.id} ${version}`)
  return {
    model_name: model.name,
    catalog_name: catalog?.name ?? '',
    schema_name: schema?.name ?? '',
    version,
    ...(comment === '' ? {} : { comment }),
    status: 'READY',
    source: `dbfs:/databricks/mlflow-tracking/2718281828/3f2b1c0d9e8f4a7b8c6d5e4f3a2b1c0d/artifacts/model`,
    run_id: '3f2b1c0d9e8f4a7b8c6d5e4f3a2b1c0d',
    run_workspace_id: numberOf(workspaceId),
    storage_location: `${model.settings.storage_location}/versions/${id}`,
    metastore_id: metastoreId,
    created_at: created,
    created_by: workspaceUser,
    updated_at: updated,
    updated_by: workspaceUser,
    id,
  }
}

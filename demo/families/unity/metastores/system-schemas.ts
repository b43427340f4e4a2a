import { type Answer, emptyAnswer, jsonAnswer } from '../../../http/answer.ts'
import type { ApiRequest } from '../../../http/api-request.ts'
import { invalidParameter, PlatformError } from '../../../http/platform-error.ts'
import type { Route } from '../../../http/router.ts'
import type { Store } from '../../../store.ts'
import { uuidOf } from '../../../uuid-of.ts'
import { metastoreOf } from '../metastore.ts'
import { findSecurable, notThere } from '../securables/find-securable.ts'
import { newSecurable } from '../securables/new-securable.ts'
import { pageOfList } from '../securables/page-of-list.ts'
import { childOf, detach, type Securable } from '../securables/securable.ts'
import { unityPath } from '../unity-path.ts'

const names = ['access', 'billing', 'compute', 'lakeflow', 'marketplace', 'mlflow', 'query', 'serving', 'storage']
const managed = 'information_schema'
const all = `${unityPath}/metastores/{metastore_id}/systemschemas`
const one = `${all}/{schema_name}`

/** Which parts of the catalog `system` are there. */
export const systemSchemaRoutes: readonly Route[] = [
  { method: 'GET', path: all, handle: listSchemas },
  { method: 'PUT', path: one, handle: enableSchema },
  { method: 'DELETE', path: one, handle: disableSchema },
]

function listSchemas(request: ApiRequest, store: Store): Answer {
  const system = systemCatalog(request, store)
  const states = [...names, managed].sort().map((schema) => {
    const state = childOf(system, 'schema', schema) === undefined ? 'AVAILABLE' : 'ENABLE_COMPLETED'
    return { schema, state: schema === managed ? 'MANAGED' : state }
  })
  const { items, next } = pageOfList(request.parameters, states, { server: 100 })
  return jsonAnswer({ schemas: items, ...next })
}

function enableSchema(request: ApiRequest, store: Store): Answer {
  const system = systemCatalog(request, store)
  const name = nameIn(request)
  if (childOf(system, 'schema', name) !== undefined) {
    throw new PlatformError(400, 'SCHEMA_ALREADY_EXISTS', `The system schema ${name} is enabled already.`)
  }
  const id = uuidOf(`schema system.${name}`)
  const settings = { catalog_type: 'SYSTEM_CATALOG' }
  newSecurable(system, { kind: 'schema', name, id, settings, now: store.clock.now(), owner: 'System user' })
  return emptyAnswer()
}

function disableSchema(request: ApiRequest, store: Store): Answer {
  systemCatalog(request, store)
  detach(findSecurable('schema', `system.${nameIn(request)}`, store))
  return emptyAnswer()
}

function systemCatalog({ pathValues }: ApiRequest, store: Store): Securable {
  if (pathValues.metastore_id !== metastoreOf(store).id) throw notThere('metastore', pathValues.metastore_id!)
  return findSecurable('catalog', 'system', store)
}

function nameIn({ pathValues }: ApiRequest): string {
  const name = pathValues.schema_name!.toLowerCase()
  if (names.includes(name)) return name
  throw invalidParameter(`${name.slice(0, 100)} is no system schema that can be enabled or disabled.`)
}

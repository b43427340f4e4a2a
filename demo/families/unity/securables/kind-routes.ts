import type { JsonObject } from '#shared/json/exact-value.ts'
import { type Answer, jsonAnswer } from '../../../http/answer.ts'
import type { ApiRequest } from '../../../http/api-request.ts'
import type { Parameters } from '../../../http/parameters.ts'
import type { Route } from '../../../http/router.ts'
import type { Store } from '../../../store.ts'
import { metastoreOf } from '../metastore.ts'
import { unityPath } from '../unity-path.ts'
import { changeSecurable, createSecurable, deleteSecurable } from './change-securables.ts'
import { describeSecurable } from './describe-securable.ts'
import { findSecurable, notThere } from './find-securable.ts'
import type { KindDefinition } from './kind-definition.ts'
import { pageOfList } from './page-of-list.ts'
import { childrenOf, type Securable } from './securable.ts'

/** Create, get, list, update and delete of a kind. */
export function kindRoutes(definition: KindDefinition): readonly Route[] {
  const all = `${unityPath}/${definition.path}`
  const one = `${all}/{full_name}`
  const find = (request: ApiRequest, store: Store) => findMember(request, definition, store)
  return [
    { method: 'POST', path: all, handle: (request, store) => createSecurable(definition, request, store) },
    { method: 'GET', path: all, handle: (request, store) => listSecurables(definition, request, store) },
    {
      method: 'GET',
      path: one,
      handle: (request, store) =>
        jsonAnswer(describeSecurable(find(request, store), definition, request.parameters, store)),
    },
    {
      method: 'PATCH',
      path: one,
      handle: (request, store) => changeSecurable(find(request, store), definition, request, store),
    },
    {
      method: 'DELETE',
      path: one,
      handle: (request, store) => deleteSecurable(find(request, store), definition, request, store),
    },
  ]
}

function findMember(
  { pathValues, parameters }: ApiRequest,
  { kind, belongs }: KindDefinition,
  store: Store,
): Securable {
  const found = findSecurable(kind, pathValues.full_name!, store)
  if (belongs !== undefined && !belongs(found, parameters)) throw notThere(kind, found.name)
  return found
}

function listSecurables(definition: KindDefinition, { parameters }: ApiRequest, store: Store): Answer {
  const { kind, listField, listSize, listed, belongs } = definition
  const members = placesIn(definition, parameters, store).flatMap((place) => childrenOf(place, kind))
  const own = belongs === undefined ? members : members.filter((member) => belongs(member, parameters))
  const { items, next } = pageOfList(parameters, own, listSize)
  const described = items.map((member): JsonObject => {
    const description = describeSecurable(member, definition, parameters, store)
    return listed === undefined ? description : listed(description, parameters)
  })
  return jsonAnswer({ [listField]: described, ...next })
}

/** Where members lie: in one place, or, of models when none is named, in all schemas. */
function placesIn({ kind }: KindDefinition, parameters: Parameters, store: Store): readonly Securable[] {
  const root = metastoreOf(store)
  if (kind === 'schema') return [findSecurable('catalog', parameters.requiredText('catalog_name'), store)]
  if (kind === 'registered_model' && !parameters.has('catalog_name')) {
    return childrenOf(root, 'catalog').flatMap((catalog) => childrenOf(catalog, 'schema'))
  }
  if (kind === 'table' || kind === 'volume' || kind === 'function' || kind === 'registered_model') {
    const [catalog, schema] = [parameters.requiredText('catalog_name'), parameters.requiredText('schema_name')]
    return [findSecurable('schema', `${catalog}.${schema}`, store)]
  }
  return [root]
}

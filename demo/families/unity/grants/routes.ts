import type { JsonObject } from '#shared/json/exact-value.ts'
import { type Answer, jsonAnswer } from '../../../http/answer.ts'
import type { ApiRequest } from '../../../http/api-request.ts'
import { invalidParameter } from '../../../http/platform-error.ts'
import type { Route } from '../../../http/router.ts'
import type { Store } from '../../../store.ts'
import { type ListSize, pageOfList } from '../securables/page-of-list.ts'
import { unityPath } from '../unity-path.ts'
import { changeGrants, replaceGrants } from './change-grants.ts'
import { describeGrants } from './describe-grants.ts'
import { effectiveGrants } from './effective-grants.ts'
import { grantedSecurable } from './granted-securable.ts'

/** The older lists take no smaller pages: each holds whole principals. */
const smallestPage = 150

const old: ListSize = { server: 1000 }
const paged: ListSize = { server: 1000, unset: smallestPage, name: 'page_size' }
const target = '{securable_type}/{full_name}'

export const grantRoutes: readonly Route[] = [
  { method: 'GET', path: `${unityPath}/permissions/${target}`, handle: listOwn('privilege_assignments', old) },
  { method: 'PATCH', path: `${unityPath}/permissions/${target}`, handle: changeGrants },
  { method: 'PUT', path: `${unityPath}/permissions/${target}`, handle: replaceGrants },
  {
    method: 'GET',
    path: `${unityPath}/privilege-assignments/${target}`,
    handle: listOwn('privilege_assignments', paged),
  },
  {
    method: 'GET',
    path: `${unityPath}/effective-permissions/${target}`,
    handle: listEffective('privilege_assignments', old),
  },
  {
    method: 'GET',
    path: `${unityPath}/effective-privilege-assignments/${target}`,
    handle: listEffective('effective_privilege_assignments', paged),
  },
]

function listOwn(field: string, size: ListSize): Route['handle'] {
  return (request, store) => {
    const { grants } = grantedSecurable(request, store)
    return answerList(request, describeGrants(grants), field, size)
  }
}

function listEffective(field: string, size: ListSize): Route['handle'] {
  return (request: ApiRequest, store: Store) =>
    answerList(request, effectiveGrants(grantedSecurable(request, store)), field, size)
}

function answerList({ parameters }: ApiRequest, all: readonly JsonObject[], field: string, size: ListSize): Answer {
  const asked = size.name === undefined ? (parameters.integer('max_results') ?? 0) : 0
  if (asked > 0 && asked < smallestPage) {
    throw invalidParameter(`max_results must be 0 or at least ${smallestPage}, but was ${asked}.`)
  }
  const principal = parameters.text('principal')
  const wanted = principal === undefined ? all : all.filter((each) => each.principal === principal)
  const { items, next } = pageOfList(parameters, wanted, size)
  return jsonAnswer({ ...(items.length === 0 ? {} : { [field]: items }), ...next })
}

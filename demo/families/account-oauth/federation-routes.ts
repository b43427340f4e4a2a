import { type Answer, emptyAnswer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { pageOf } from '../../http/page-of.ts'
import { Parameters } from '../../http/parameters.ts'
import { pickFields } from '../../http/pick-fields.ts'
import { invalidParameter, PlatformError, quotaExceeded } from '../../http/platform-error.ts'
import type { Route } from '../../http/router.ts'
import type { Store } from '../../store.ts'
import { uuidOf } from '../../uuid-of.ts'
import {
  describeFederationPolicy,
  type FederationPolicy,
  federationPolicies,
  findFederationPolicy,
  keyOf,
  readFederationPolicy,
} from './federation-policies.ts'
import { demandServicePrincipal } from './service-principal.ts'

const account = '/api/2.0/accounts/{account_id}'
const mostPolicies = 500

export const federationRoutes: readonly Route[] = [
  ...routesUnder(`${account}/federationPolicies`),
  ...routesUnder(`${account}/servicePrincipals/{service_principal_id}/federationPolicies`),
]

function routesUnder(path: string): readonly Route[] {
  const one = `${path}/{policy_id}`
  return [
    { method: 'GET', path, handle: listPolicies },
    { method: 'POST', path, handle: createPolicy },
    { method: 'GET', path: one, handle: (request, store) => answer(found(request, store), request) },
    { method: 'PATCH', path: one, handle: updatePolicy },
    { method: 'DELETE', path: one, handle: deletePolicy },
  ]
}

/** Empty for the account itself. */
function principalIn({ pathValues }: ApiRequest, store: Store): string {
  const id = pathValues.service_principal_id
  return id === undefined ? '' : demandServicePrincipal(id, store)
}

function found(request: ApiRequest, store: Store): FederationPolicy {
  return findFederationPolicy(principalIn(request, store), request.pathValues.policy_id!, store)
}

function listPolicies(request: ApiRequest, store: Store): Answer {
  const principal = principalIn(request, store)
  const own = [...federationPolicies(store).values()].filter((policy) => policy.principal === principal)
  const { items, next } = pageOf(request.parameters, own, { name: 'page_size', usual: 100, most: 1000 })
  const policies = items.map((policy) => describeFederationPolicy(policy, request.pathValues.account_id!))
  return jsonAnswer({ policies, ...next })
}

/** Its id is the one asked for, or made up. */
function createPolicy(request: ApiRequest, store: Store): Answer {
  const principal = principalIn(request, store)
  const fields = readFederationPolicy(request.parameters, principal)
  const id = request.parameters.query.get('policy_id')?.[0] || uuidOf(store.sequence.letters(20))
  if (!/^[\w.-]{1,100}$/.test(id))
    throw invalidParameter('policy_id must be of letters, digits, dots, dashes and underscores.')
  const all = federationPolicies(store)
  if (all.has(keyOf(principal, id))) {
    throw new PlatformError(409, 'RESOURCE_ALREADY_EXISTS', `There is a federation policy with the id ${id} already.`)
  }
  if (all.size >= mostPolicies)
    throw quotaExceeded(`An account holds no more than ${mostPolicies} federation policies.`)
  const now = store.clock.now()
  const policy = { id, principal, fields, created: now, updated: now }
  all.set(keyOf(principal, id), policy)
  return answer(policy, request)
}

/** Changes what the mask names; without one, everything that is given. */
function updatePolicy(request: ApiRequest, store: Store): Answer {
  const before = found(request, store)
  const body = { ...before.fields, ...request.parameters.bodyObject() }
  const mask = request.parameters.query.get('update_mask')?.[0] || '*'
  const names =
    mask === '*' ? ['description', 'oidc_policy'] : mask.split(',').map((name) => name.trim().split('.')[0]!)
  const wrong = names.find((name) => name !== 'description' && name !== 'oidc_policy')
  if (wrong !== undefined) throw invalidParameter(`update_mask names ${wrong.slice(0, 100)}, which cannot be changed.`)
  const asked = readFederationPolicy(new Parameters(new Map(), body), before.principal)
  const policy = { ...before, fields: { ...before.fields, ...pickFields(asked, names) }, updated: store.clock.now() }
  federationPolicies(store).set(keyOf(policy.principal, policy.id), policy)
  return answer(policy, request)
}

function deletePolicy(request: ApiRequest, store: Store): Answer {
  const { principal, id } = found(request, store)
  federationPolicies(store).delete(keyOf(principal, id))
  return emptyAnswer()
}

function answer(policy: FederationPolicy, { pathValues }: ApiRequest): Answer {
  return jsonAnswer(describeFederationPolicy(policy, pathValues.account_id!))
}

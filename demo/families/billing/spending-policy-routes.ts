import type { JsonObject } from '#shared/json/exact-value.ts'
import { type Answer, emptyAnswer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { pageOffset, pageTokens } from '../../http/page-token.ts'
import type { Route } from '../../http/router.ts'
import type { Store } from '../../store.ts'
import { addObject, changeObject, deleteObject, foundIn } from '../account/calls.ts'
import { type AccountObject, type Kind, objectsOf } from '../account/kind.ts'
import { within } from '../account/read-fields.ts'
import { budgetPolicyKind, usagePolicyKind } from './spending-policies.ts'

export const spendingPolicyRoutes: readonly Route[] = [...routesOf(budgetPolicyKind), ...routesOf(usagePolicyKind)]

function routesOf(kind: Kind): readonly Route[] {
  const path = `/api/2.1/accounts/{account_id}/${kind.path}`
  const one = `${path}/{policy_id}`
  return [
    { method: 'GET', path, handle: (request, store) => listPolicies(kind, request, store) },
    { method: 'POST', path, handle: (request, store) => createPolicy(kind, request, store) },
    { method: 'GET', path: one, handle: (request, store) => jsonAnswer(describe(foundIn(kind, request, store))) },
    { method: 'PATCH', path: one, handle: (request, store) => updatePolicy(kind, request, store) },
    {
      method: 'DELETE',
      path: one,
      handle(request, store) {
        deleteObject(kind, request, store)
        return emptyAnswer()
      },
    },
  ]
}

/** In the order of their names, with the tokens of the pages on both sides. */
function listPolicies(kind: Kind, { parameters }: ApiRequest, store: Store): Answer {
  const wanted = parameters.text('filter_by.policy_name')?.toLowerCase() ?? ''
  const found = [...objectsOf(kind, store).values()].map(describe)
  const named = found.filter(({ policy_name }) => String(policy_name).toLowerCase().includes(wanted))
  const sorted = named.toSorted((left, right) => (String(left.policy_name) < String(right.policy_name) ? -1 : 1))
  if (parameters.flag('sort_spec.descending') === true) sorted.reverse()
  const size = parameters.integerWithin('page_size', 0, 1000) || 100
  const offset = pageOffset(parameters.text('page_token'))
  const { next_page_token, prev_page_token } = pageTokens(offset, size, sorted.length)
  return jsonAnswer({
    policies: sorted.slice(offset, offset + size),
    ...(next_page_token === undefined ? {} : { next_page_token }),
    ...(prev_page_token === undefined ? {} : { previous_page_token: prev_page_token }),
  })
}

/** The same request_id again answers with the policy that it made the first time. */
function createPolicy(kind: Kind, { parameters }: ApiRequest, store: Store): Answer {
  const requestId = parameters.text('request_id')
  const made = [...objectsOf(kind, store).values()].find((object) => requestId && object.requestId === requestId)
  if (made !== undefined) return jsonAnswer(describe(made))
  const policy = addObject(kind, kind.read(within(parameters, 'policy')), store)
  if (requestId) policy.requestId = requestId.slice(0, 100)
  return jsonAnswer(describe(policy))
}

function updatePolicy(kind: Kind, request: ApiRequest, store: Store): Answer {
  const before = foundIn(kind, request, store)
  return jsonAnswer(describe(changeObject(kind, before, kind.read(request.parameters, before.fields), store)))
}

function describe({ id, fields }: AccountObject): JsonObject {
  return { policy_id: id, ...fields }
}

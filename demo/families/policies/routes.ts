import { type Answer, emptyAnswer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { invalidParameter, quotaExceeded } from '../../http/platform-error.ts'
import type { Route } from '../../http/router.ts'
import { fingerprint } from '../../sequence.ts'
import type { Store } from '../../store.ts'
import { enforceClusterCompliance, getClusterCompliance, listClusterCompliance } from './cluster-compliance.ts'
import { getFamily, listFamilies } from './families.ts'
import { enforceJobCompliance, getJobCompliance, listJobCompliance } from './job-compliance.ts'
import { describePolicy, findPolicy, type Policy, policiesOf } from './policy.ts'
import { readPolicy } from './read-policy.ts'

const base = '/api/2.0/policies/clusters'
const jobs = '/api/2.0/policies/jobs'
const families = '/api/2.0/policy-families'
const mostPolicies = 500

export const policyRoutes: readonly Route[] = [
  { method: 'POST', path: `${base}/create`, handle: createPolicy },
  { method: 'POST', path: `${base}/edit`, handle: editPolicy },
  { method: 'POST', path: `${base}/delete`, handle: deletePolicy },
  { method: 'GET', path: `${base}/get`, handle: getPolicy },
  { method: 'GET', path: `${base}/list`, handle: listPolicies },
  { method: 'GET', path: `${base}/get-compliance`, handle: getClusterCompliance },
  { method: 'GET', path: `${base}/list-compliance`, handle: listClusterCompliance },
  { method: 'POST', path: `${base}/enforce-compliance`, handle: enforceClusterCompliance },
  { method: 'GET', path: `${jobs}/get-compliance`, handle: getJobCompliance },
  { method: 'GET', path: `${jobs}/list-compliance`, handle: listJobCompliance },
  { method: 'POST', path: `${jobs}/enforce-compliance`, handle: enforceJobCompliance },
  { method: 'GET', path: families, handle: listFamilies },
  { method: 'GET', path: `${families}/{policy_family_id}`, handle: getFamily },
]

function createPolicy({ parameters }: ApiRequest, store: Store): Answer {
  const policies = policiesOf(store)
  const { name, settings } = readPolicy(parameters)
  demandFreeName(name, store)
  if (policies.size >= mostPolicies) throw quotaExceeded(`A workspace holds no more than ${mostPolicies} policies.`)
  const id = fingerprint(store.sequence.letters(12), 16).toUpperCase()
  policies.set(id, { id, name, settings, created: store.clock.now(), isDefault: false })
  return jsonAnswer({ policy_id: id })
}

/** The whole policy is given anew: what is left out is gone. */
function editPolicy({ parameters }: ApiRequest, store: Store): Answer {
  const policy = findPolicy(parameters, store)
  const { name, settings } = readPolicy(parameters)
  demandFreeName(name, store, policy)
  policy.name = name
  policy.settings = settings
  return emptyAnswer()
}

function deletePolicy({ parameters }: ApiRequest, store: Store): Answer {
  const policy = findPolicy(parameters, store)
  if (policy.isDefault) throw invalidParameter(`The policy ${policy.name} is a default one and cannot be deleted.`)
  policiesOf(store).delete(policy.id)
  return emptyAnswer()
}

function getPolicy({ parameters }: ApiRequest, store: Store): Answer {
  return jsonAnswer(describePolicy(findPolicy(parameters, store)))
}

function listPolicies({ parameters }: ApiRequest, store: Store): Answer {
  const column = parameters.choice('sort_column', ['POLICY_CREATION_TIME', 'POLICY_NAME'])
  const order = parameters.choice('sort_order', ['ASC', 'DESC']) ?? 'DESC'
  const sorted = [...policiesOf(store).values()].toSorted((left, right) =>
    column === 'POLICY_NAME' ? left.name.localeCompare(right.name) : left.created - right.created,
  )
  const policies = order === 'ASC' ? sorted : sorted.toReversed()
  return jsonAnswer({ policies: policies.map(describePolicy) })
}

function demandFreeName(name: string, store: Store, own?: Policy): void {
  const taken = [...policiesOf(store).values()].some((policy) => policy !== own && policy.name === name)
  if (taken) throw invalidParameter(`A cluster policy with the name ${name} already exists.`)
}

import type { JsonObject } from '#shared/json/exact-value.ts'
import { type Answer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { pageOf } from '../../http/page-of.ts'
import type { Store } from '../../store.ts'
import type { Cluster } from '../clusters/cluster.ts'
import { findCluster } from '../clusters/find-cluster.ts'
import { violationsOf } from './check-compliance.ts'
import { findPolicy, policiesOf } from './policy.ts'

export function getClusterCompliance({ parameters }: ApiRequest, store: Store): Answer {
  return jsonAnswer(complianceOf(findCluster(parameters, store), store))
}

/** Of the clusters that follow one policy. */
export function listClusterCompliance({ parameters }: ApiRequest, store: Store): Answer {
  const { id } = findPolicy(parameters, store)
  const clusters = [...store.clusters.values()].filter(({ attributes }) => attributes.policy_id === id)
  const page = pageOf(parameters, clusters, { name: 'page_size', usual: 20, most: 100 })
  const items = page.items.map((cluster) => ({ cluster_id: cluster.id, ...complianceOf(cluster, store) }))
  return jsonAnswer({ clusters: items, ...page.next })
}

/** A cluster without a policy follows all rules there are. */
function complianceOf({ attributes }: Cluster, store: Store): JsonObject {
  const policy = policiesOf(store).get(String(attributes.policy_id))
  const violations = policy === undefined ? {} : violationsOf(String(policy.settings.definition), attributes)
  return { is_compliant: Object.keys(violations).length === 0, violations }
}

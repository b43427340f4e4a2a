import type { JsonObject } from '#shared/json/exact-value.ts'
import { type Answer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { pageOf } from '../../http/page-of.ts'
import type { Store } from '../../store.ts'
import { applyAttributes } from '../clusters/change-clusters.ts'
import type { Cluster } from '../clusters/cluster.ts'
import { checkAttributes } from '../clusters/cluster-attributes.ts'
import { findCluster } from '../clusters/find-cluster.ts'
import { violationsOf } from './check-compliance.ts'
import { comply } from './comply.ts'
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

/** Changes a cluster so that it follows its policy; only says how with `validate_only`. A running one restarts. */
export function enforceClusterCompliance({ parameters }: ApiRequest, store: Store): Answer {
  const cluster = findCluster(parameters, store)
  const policy = policiesOf(store).get(String(cluster.attributes.policy_id))
  const { attributes, changes } = comply(String(policy?.settings.definition ?? '{}'), cluster.attributes)
  if (changes.length > 0 && !parameters.flag('validate_only')) {
    checkAttributes(attributes)
    applyAttributes(cluster, attributes, store.clock.now())
  }
  return jsonAnswer({ has_changes: changes.length > 0, changes })
}

/** A cluster without a policy follows all rules there are. */
function complianceOf({ attributes }: Cluster, store: Store): JsonObject {
  const policy = policiesOf(store).get(String(attributes.policy_id))
  const violations = policy === undefined ? {} : violationsOf(String(policy.settings.definition), attributes)
  return { is_compliant: Object.keys(violations).length === 0, violations }
}

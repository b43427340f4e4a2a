import type { JsonObject } from '#shared/json/exact-value.ts'
import type { Parameters } from '../../http/parameters.ts'
import { doesNotExist } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import { workspaceUser } from '../../workspace-user.ts'
import { samplePolicies } from './sample-policies.ts'

export interface Policy {
  id: string
  name: string
  /** What a create or edit request gives besides the name: the definition as JSON text, the description and more. */
  settings: JsonObject
  /** Milliseconds since 1970. */
  created: number
  isDefault: boolean
}

export function policiesOf(store: Store): Map<string, Policy> {
  return store.part(samplePolicies)
}

/** Throws RESOURCE_DOES_NOT_EXIST. */
export function findPolicy(parameters: Parameters, store: Store): Policy {
  const id = parameters.requiredText('policy_id')
  const policy = policiesOf(store).get(id)
  if (policy === undefined) throw doesNotExist(`Can't find a cluster policy with id: ${id}.`)
  return policy
}

export function describePolicy(policy: Policy): JsonObject {
  return {
    policy_id: policy.id,
    name: policy.name,
    ...policy.settings,
    creator_user_name: workspaceUser,
    created_at_timestamp: policy.created,
    is_default: policy.isDefault,
  }
}

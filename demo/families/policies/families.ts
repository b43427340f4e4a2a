import type { JsonObject } from '#shared/json/exact-value.ts'
import { type Answer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { pageOf } from '../../http/page-of.ts'
import { doesNotExist } from '../../http/platform-error.ts'

const families: readonly JsonObject[] = [
  family('personal-vm', 'Personal Compute', 'One machine for one person.', {
    num_workers: { type: 'fixed', value: 0 },
    data_security_mode: { type: 'fixed', value: 'SINGLE_USER' },
  }),
  family('power-user', 'Power User Compute', 'Larger clusters for one person.', {
    autotermination_minutes: { type: 'range', maxValue: 120, defaultValue: 60 },
  }),
  family('shared-compute', 'Shared Compute', 'Clusters for many at a time.', {
    data_security_mode: { type: 'fixed', value: 'USER_ISOLATION' },
  }),
  family('job-cluster', 'Job Compute', 'Clusters that live as long as a run.', {
    cluster_type: { type: 'fixed', value: 'job' },
  }),
]

/** Throws RESOURCE_DOES_NOT_EXIST. */
export function findFamily(id: string): JsonObject {
  const found = families.find((each) => each.policy_family_id === id)
  if (found === undefined) throw doesNotExist(`Can't find a policy family with id: ${id}.`)
  return found
}

export function getFamily({ parameters }: ApiRequest): Answer {
  return jsonAnswer(findFamily(parameters.requiredText('policy_family_id')))
}

export function listFamilies({ parameters }: ApiRequest): Answer {
  const page = pageOf(parameters, families, { name: 'max_results', usual: 20, most: 100 })
  return jsonAnswer({ policy_families: page.items, ...page.next })
}

function family(id: string, name: string, description: string, definition: JsonObject): JsonObject {
  return { policy_family_id: id, name, description, definition: JSON.stringify(definition) }
}

import type { JsonObject } from '#shared/json/exact-value.ts'
import { type Answer, emptyAnswer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import type { Parameters } from '../../http/parameters.ts'
import { pickFields } from '../../http/pick-fields.ts'
import { doesNotExist, invalidParameter, PlatformError, quotaExceeded } from '../../http/platform-error.ts'
import type { Route } from '../../http/router.ts'
import type { Store } from '../../store.ts'

const base = '/api/2.0/instance-profiles'
const mostProfiles = 500

export const instanceProfileRoutes: readonly Route[] = [
  { method: 'POST', path: `${base}/add`, handle: addProfile },
  { method: 'POST', path: `${base}/edit`, handle: editProfile },
  { method: 'POST', path: `${base}/remove`, handle: removeProfile },
  { method: 'GET', path: `${base}/list`, handle: listProfiles },
]

function addProfile({ parameters }: ApiRequest, store: Store): Answer {
  const profiles = store.part(sampleProfiles)
  const arn = arnIn(parameters)
  if (profiles.has(arn)) {
    throw new PlatformError(400, 'RESOURCE_ALREADY_EXISTS', `Instance profile ${arn} has already been added.`)
  }
  if (profiles.size >= mostProfiles) throw quotaExceeded(`A workspace holds no more than ${mostProfiles} profiles.`)
  profiles.set(arn, describeProfile(arn, parameters))
  return emptyAnswer()
}

function editProfile({ parameters }: ApiRequest, store: Store): Answer {
  const arn = existingArn(parameters, store)
  store.part(sampleProfiles).set(arn, describeProfile(arn, parameters))
  return emptyAnswer()
}

function removeProfile({ parameters }: ApiRequest, store: Store): Answer {
  store.part(sampleProfiles).delete(existingArn(parameters, store))
  return emptyAnswer()
}

function listProfiles(_request: ApiRequest, store: Store): Answer {
  return jsonAnswer({ instance_profiles: [...store.part(sampleProfiles).values()] })
}

function existingArn(parameters: Parameters, store: Store): string {
  const arn = arnIn(parameters)
  if (!store.part(sampleProfiles).has(arn)) throw doesNotExist(`Instance profile ${arn} does not exist.`)
  return arn
}

function arnIn(parameters: Parameters): string {
  const arn = parameters.requiredText('instance_profile_arn')
  if (!/^arn:aws[\w-]*:iam::\d{12}:instance-profile\/.+$/.test(arn)) {
    throw invalidParameter(
      `${arn} is not the ARN of an instance profile: arn:aws:iam::<account>:instance-profile/<name>.`,
    )
  }
  return arn
}

function describeProfile(arn: string, parameters: Parameters): JsonObject {
  return {
    instance_profile_arn: arn,
    ...pickFields(parameters.bodyObject(), ['iam_role_arn']),
    is_meta_instance_profile: parameters.flag('is_meta_instance_profile') ?? false,
  }
}

function sampleProfiles(): Map<string, JsonObject> {
  const arns = ['databricks', 'analytics', 'ingest-readonly'].map(
    (name) => `arn:aws:iam::123456789012:instance-profile/${name}`,
  )
  return new Map(arns.map((arn) => [arn, { instance_profile_arn: arn, is_meta_instance_profile: false }]))
}

import type { JsonObject } from '#shared/json/exact-value.ts'
import { type Answer, jsonAnswer } from '../../../http/answer.ts'
import type { ApiRequest } from '../../../http/api-request.ts'
import { Parameters } from '../../../http/parameters.ts'
import { invalidParameter, missingField } from '../../../http/platform-error.ts'
import type { Route } from '../../../http/router.ts'
import type { Store } from '../../../store.ts'
import { workspaceUser } from '../../../workspace-user.ts'
import { metastoreId } from '../metastore-id.ts'
import { objects } from '../securables/fields.ts'
import { unityPath } from '../unity-path.ts'

const types = ['INIT_SCRIPT', 'LIBRARY_JAR', 'LIBRARY_MAVEN']
const mostMatchers = 500
const path = `${unityPath}/artifact-allowlists/{artifact_type}`

/** What clusters of shared access may load. */
export const allowlistRoutes: readonly Route[] = [
  { method: 'GET', path, handle: getAllowlist },
  { method: 'PUT', path, handle: setAllowlist },
]

function begin({ clock }: Store): Map<string, JsonObject> {
  const matcher = { artifact: '/Volumes/main/default/landing/scripts', match_type: 'PREFIX_MATCH' }
  return new Map([['INIT_SCRIPT', describe([matcher], clock.now() - 100 * 86_400_000)]])
}

function getAllowlist(request: ApiRequest, store: Store): Answer {
  return jsonAnswer(store.part(begin).get(typeIn(request)) ?? { artifact_matchers: [], metastore_id: metastoreId })
}

/** Replaces what was there. */
function setAllowlist(request: ApiRequest, store: Store): Answer {
  const type = typeIn(request)
  const given = objects(request.parameters, 'artifact_matchers') as readonly JsonObject[] | undefined
  if (given === undefined) throw missingField('artifact_matchers')
  if (given.length > mostMatchers) throw invalidParameter(`A list holds no more than ${mostMatchers} matchers.`)
  const matchers = given.map((each) => {
    const parameters = new Parameters(new Map(), each)
    parameters.choice('match_type', ['PREFIX_MATCH'])
    return { artifact: parameters.requiredText('artifact').slice(0, 2000), match_type: 'PREFIX_MATCH' }
  })
  const list = describe(matchers, store.clock.now())
  store.part(begin).set(type, list)
  return jsonAnswer(list)
}

function describe(artifact_matchers: readonly JsonObject[], created_at: number): JsonObject {
  return { artifact_matchers, created_at, created_by: workspaceUser, metastore_id: metastoreId }
}

function typeIn({ pathValues }: ApiRequest): string {
  const type = pathValues.artifact_type!
  if (types.includes(type)) return type
  throw invalidParameter(`artifact_type must be one of ${types.join(', ')}, but was ${type.slice(0, 100)}.`)
}

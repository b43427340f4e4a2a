import { parseExact } from '#shared/json/exact-json.ts'
import { isJsonObject, type JsonObject } from '#shared/json/exact-value.ts'
import { type Answer, jsonAnswer } from '../../../http/answer.ts'
import type { ApiRequest } from '../../../http/api-request.ts'
import { pickFields } from '../../../http/pick-fields.ts'
import { invalidParameter, missingField } from '../../../http/platform-error.ts'
import type { Route } from '../../../http/router.ts'
import type { Store } from '../../../store.ts'
import { choice, text } from '../securables/fields.ts'
import { findSecurable } from '../securables/find-securable.ts'
import type { KindDefinition } from '../securables/kind-definition.ts'
import { pageOfList } from '../securables/page-of-list.ts'
import { unityPath } from '../unity-path.ts'

/** Who shares with this metastore. The token of their profile is never shown. */
export const providerDefinition: KindDefinition = {
  kind: 'provider',
  path: 'providers',
  listField: 'providers',
  listSize: { server: 100 },
  hasFullName: false,
  hidden: ['recipient_profile_str', 'share_names'],
  createFields: { comment: text, authentication_type: choice('TOKEN', 'DATABRICKS'), recipient_profile_str: text },
  changeFields: { comment: text, recipient_profile_str: text },
  canBeRenamed: true,
  showsChange: true,
  complete(settings) {
    const { authentication_type: type } = settings
    if (type === undefined) throw missingField('authentication_type')
    if (type === 'TOKEN' && settings.recipient_profile_str === undefined) throw missingField('recipient_profile_str')
    return withoutToken(settings)
  },
  completeChange: withoutToken,
}

export const providerSharesRoute: Route = {
  method: 'GET',
  path: `${unityPath}/providers/{name}/shares`,
  handle: listShares,
}

function listShares({ pathValues, parameters }: ApiRequest, store: Store): Answer {
  const { share_names: names } = findSecurable('provider', pathValues.name!, store).settings
  const all = Array.isArray(names) ? names.map((name) => ({ name })) : []
  const { items, next } = pageOfList(parameters, all, { server: 100 })
  return jsonAnswer({ shares: items, ...next })
}

function withoutToken({ recipient_profile_str: profile }: JsonObject): JsonObject {
  if (typeof profile !== 'string') return {}
  const { shareCredentialsVersion = 1, ...rest } = profileIn(profile)
  const recipient_profile = { share_credentials_version: shareCredentialsVersion, ...pickFields(rest, ['endpoint']) }
  return { recipient_profile_str: '', recipient_profile }
}

function profileIn(profile: string): JsonObject {
  try {
    const value = parseExact(profile)
    if (isJsonObject(value)) return value
  } catch {
    // What is wrong with it is said below.
  }
  throw invalidParameter('recipient_profile_str is not the JSON text of a profile.')
}

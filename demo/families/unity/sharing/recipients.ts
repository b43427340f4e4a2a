import { isJsonObject, type JsonObject } from '#shared/json/exact-value.ts'
import { type Answer, jsonAnswer } from '../../../http/answer.ts'
import type { ApiRequest } from '../../../http/api-request.ts'
import { invalidParameter, missingField } from '../../../http/platform-error.ts'
import type { Route } from '../../../http/router.ts'
import type { Store } from '../../../store.ts'
import { uuidOf } from '../../../uuid-of.ts'
import { workspaceUser } from '../../../workspace-user.ts'
import { describeSecurable } from '../securables/describe-securable.ts'
import { choice, type Fields, integer, object, text } from '../securables/fields.ts'
import { findSecurable } from '../securables/find-securable.ts'
import type { KindDefinition } from '../securables/kind-definition.ts'
import { unityPath } from '../unity-path.ts'

const year = 365 * 86_400_000
const atAnyTime: Fields = {
  comment: text,
  ip_access_list: object,
  properties_kvpairs: object,
  expiration_time: integer,
}

/** Who shares are for: another metastore, or who holds a token. */
export const recipientDefinition: KindDefinition = {
  kind: 'recipient',
  path: 'recipients',
  listField: 'recipients',
  listSize: { server: 100 },
  idField: 'id',
  hasFullName: false,
  createFields: {
    ...atAnyTime,
    authentication_type: choice('TOKEN', 'DATABRICKS', 'OIDC_FEDERATION', 'OAUTH_CLIENT_CREDENTIALS', 'EMAIL'),
    data_recipient_global_metastore_id: text,
    sharing_code: text,
  },
  changeFields: atAnyTime,
  canBeRenamed: true,
  showsChange: true,
  complete(
    { authentication_type: type, data_recipient_global_metastore_id: other, expiration_time },
    _parent,
    id,
    _parameters,
    { clock },
  ) {
    if (type === undefined) throw missingField('authentication_type')
    if (type === 'DATABRICKS' && typeof other !== 'string') throw missingField('data_recipient_global_metastore_id')
    if (type !== 'TOKEN') return { activated: true }
    const now = clock.now()
    const token = newToken(`${id} ${now}`, now)
    return {
      activated: false,
      activation_url: token.activation_url ?? '',
      tokens: [expiration_time === undefined ? token : { ...token, expiration_time }],
    }
  },
}

export const rotateTokenRoute: Route = {
  method: 'POST',
  path: `${unityPath}/recipients/{name}/rotate-token`,
  handle: rotateToken,
}

/** The old token lives on for as long as the request says; there are two at most. */
function rotateToken({ pathValues, parameters }: ApiRequest, store: Store): Answer {
  const recipient = findSecurable('recipient', pathValues.name!, store)
  const seconds = parameters.integerWithin('existing_token_expire_in_seconds', 0, 31_536_000)
  if (seconds === undefined) throw missingField('existing_token_expire_in_seconds')
  const { tokens } = recipient.settings
  if (!Array.isArray(tokens)) throw invalidParameter(`The recipient ${recipient.name} has no tokens.`)
  const now = store.clock.now()
  const old = tokens.filter((each): each is JsonObject => isJsonObject(each)).at(-1)
  const expiring = old === undefined ? [] : [{ ...old, expiration_time: now + seconds * 1000, updated_at: now }]
  const made = newToken(store.sequence.letters(20), now)
  const next = [...expiring, made]
  recipient.settings = { ...recipient.settings, tokens: next, activation_url: made.activation_url ?? '' }
  recipient.updated = now
  return jsonAnswer(describeSecurable(recipient, recipientDefinition, parameters, store))
}

function newToken(seed: string, now: number): JsonObject {
  const id = uuidOf(`token ${seed}`)
  return {
    id,
    activation_url: `https://example.cloud.databricks.com/delta_sharing/retrieve_config.html?${id}`,
    created_at: now,
    created_by: workspaceUser,
    updated_at: now,
    updated_by: workspaceUser,
    expiration_time: now + year,
  }
}

import type { JsonObject } from '#shared/json/exact-value.ts'
import { type Answer, emptyAnswer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import type { Parameters } from '../../http/parameters.ts'
import { doesNotExist, invalidParameter, PlatformError } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import { checkName, findScope, type Scope, type Secret } from './scope.ts'

const mostSecrets = 1000
const mostBytes = 128 * 1024

export function putSecret({ parameters }: ApiRequest, store: Store): Answer {
  const scope = findScope(parameters, store)
  const key = parameters.requiredText('key')
  checkName(key)
  const bytes = valueIn(parameters)
  if (!scope.secrets.has(key) && scope.secrets.size >= mostSecrets) {
    throw new PlatformError(400, 'RESOURCE_LIMIT_EXCEEDED', `A scope holds no more than ${mostSecrets} secrets.`)
  }
  scope.secrets.set(key, { bytes, updated: store.clock.now() })
  return emptyAnswer()
}

export function deleteSecret({ parameters }: ApiRequest, store: Store): Answer {
  const scope = findScope(parameters, store)
  const [key] = findSecret(parameters, scope)
  scope.secrets.delete(key)
  return emptyAnswer()
}

/** The value comes as base64, whichever way it was put. */
export function getSecret({ parameters }: ApiRequest, store: Store): Answer {
  const [key, secret] = findSecret(parameters, findScope(parameters, store))
  return jsonAnswer({ key, value: secret.bytes.toString('base64') })
}

/** Names and times; a list never holds values. */
export function listSecrets({ parameters }: ApiRequest, store: Store): Answer {
  const scope = findScope(parameters, store)
  const secrets = [...scope.secrets].map(([key, { updated }]): JsonObject => ({ key, last_updated_timestamp: updated }))
  return jsonAnswer(secrets.length === 0 ? {} : { secrets })
}

function findSecret(parameters: Parameters, scope: Scope): readonly [string, Secret] {
  const key = parameters.requiredText('key')
  const secret = scope.secrets.get(key)
  if (secret === undefined) throw doesNotExist(`Secret does not exist with scope: ${scope.name} and key: ${key}`)
  return [key, secret]
}

function valueIn(parameters: Parameters): Buffer {
  const text = parameters.text('string_value')
  const base64 = parameters.text('bytes_value')
  if ((text === undefined) === (base64 === undefined)) {
    throw invalidParameter('Exactly one of string_value and bytes_value has to be given.')
  }
  if (base64 !== undefined && !/^[A-Za-z0-9+/]*={0,2}$/.test(base64)) {
    throw invalidParameter('bytes_value is not valid base64.')
  }
  const bytes = text === undefined ? Buffer.from(base64!, 'base64') : Buffer.from(text)
  if (bytes.length > mostBytes) {
    throw new PlatformError(
      400,
      'MAX_SECRET_SIZE_EXCEEDED',
      `The value has ${bytes.length} bytes; a secret holds no more than ${mostBytes}.`,
    )
  }
  return bytes
}

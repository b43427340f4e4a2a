import type { JsonObject } from '#shared/json/exact-value.ts'
import { type Answer, emptyAnswer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { pageOf } from '../../http/page-of.ts'
import { doesNotExist, invalidParameter, quotaExceeded } from '../../http/platform-error.ts'
import type { Route } from '../../http/router.ts'
import { fingerprint } from '../../sequence.ts'
import type { Store } from '../../store.ts'
import { uuidOf } from '../../uuid-of.ts'
import { readList } from '../account/read-fields.ts'
import { spareId } from '../account/samples.ts'
import { demandServicePrincipal, isServicePrincipal } from './service-principal.ts'

interface PrincipalSecret {
  id: string
  hash: string
  scopes: readonly string[]
  /** Milliseconds since 1970. */
  created: number
  expires: number
}

const day = 86_400_000
/** Of a service principal. */
const mostSecrets = 5
const longestLife = 730 * day

/** Secrets that service principals sign in with: those of the account, and the same by way of a workspace. */
export const principalSecretRoutes: readonly Route[] = [
  ...routesUnder('/api/2.0/accounts/{account_id}/servicePrincipals/{service_principal_id}/credentials/secrets'),
  ...routesUnder('/api/2.0/accounts/servicePrincipals/{service_principal_id}/credentials/secrets'),
]

function routesUnder(path: string): readonly Route[] {
  return [
    { method: 'GET', path, handle: listSecrets },
    { method: 'POST', path, handle: createSecret },
    { method: 'DELETE', path: `${path}/{secret_id}`, handle: deleteSecret },
  ]
}

function begin({ clock }: Store): Map<string, Map<string, PrincipalSecret>> {
  const created = clock.now() - 100 * day
  const secret = { id: spareId, hash: fingerprint('nightly', 64), scopes: [], created, expires: created + longestLife }
  return new Map([['9051364428170593', new Map([[spareId, secret]])]])
}

/** By their ids. */
function secretsOf({ pathValues }: ApiRequest, store: Store): Map<string, PrincipalSecret> {
  const principal = demandServicePrincipal(pathValues.service_principal_id!, store)
  return store.part(begin).get(principal) ?? new Map<string, PrincipalSecret>()
}

/** Those of deleted service principals are forgotten. */
function keepSecrets({ pathValues }: ApiRequest, secrets: Map<string, PrincipalSecret>, store: Store): void {
  const memory = store.part(begin)
  for (const id of memory.keys()) if (!isServicePrincipal(id, store)) memory.delete(id)
  memory.set(pathValues.service_principal_id!, secrets)
}

function listSecrets(request: ApiRequest, store: Store): Answer {
  const all = [...secretsOf(request, store).values()]
  const { items, next } = pageOf(request.parameters, all, { name: 'page_size', usual: 20, most: 1000 })
  return jsonAnswer({ secrets: items.map((secret) => describe(secret, store)), ...next })
}

/** The secret itself is seen in this answer and never again. */
function createSecret(request: ApiRequest, store: Store): Answer {
  const secrets = secretsOf(request, store)
  const life = readLifetime(request.parameters.text('lifetime'))
  const scopes = readList(request.parameters, 'scopes', 0, 50)
  if (secrets.size >= mostSecrets) throw quotaExceeded(`A service principal has no more than ${mostSecrets} secrets.`)
  const text = `dose${fingerprint(store.sequence.letters(20), 32)}`
  const created = store.clock.now()
  const secret = { id: uuidOf(text), hash: fingerprint(text, 64), scopes, created, expires: created + life }
  secrets.set(secret.id, secret)
  keepSecrets(request, secrets, store)
  return jsonAnswer({ ...describe(secret, store), secret: text })
}

function deleteSecret(request: ApiRequest, store: Store): Answer {
  const id = request.pathValues.secret_id!
  if (!secretsOf(request, store).delete(id))
    throw doesNotExist(`The service principal has no secret with the id ${id}.`)
  return emptyAnswer()
}

function describe({ id, hash, scopes, created, expires }: PrincipalSecret, { clock }: Store): JsonObject {
  const time = new Date(created).toISOString()
  return {
    id,
    secret_hash: hash,
    status: clock.now() < expires ? 'ACTIVE' : 'EXPIRED',
    ...(scopes.length > 0 ? { scopes } : {}),
    create_time: time,
    update_time: time,
    expire_time: new Date(expires).toISOString(),
  }
}

/** `86400s` in milliseconds; two years when nothing is asked for. */
function readLifetime(text: string | undefined): number {
  if (text === undefined || text === '') return longestLife
  const seconds = Number(/^(\d{1,9})(\.\d{1,9})?s$/.exec(text)?.[1] ?? 0)
  if (seconds === 0 || seconds * 1000 > longestLife) {
    throw invalidParameter(`lifetime must be a time up to two years, as 86400s, but was ${text.slice(0, 100)}.`)
  }
  return seconds * 1000
}

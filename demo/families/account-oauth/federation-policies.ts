import { type JsonObject, numberOf } from '#shared/json/exact-value.ts'
import type { Parameters } from '../../http/parameters.ts'
import { doesNotExist, invalidParameter, missingField } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import { uuidOf } from '../../uuid-of.ts'
import { readFormed, readList, readTexts, within } from '../account/read-fields.ts'

/** Whose tokens of another identity provider are taken: of the whole account or for one service principal. */
export interface FederationPolicy {
  id: string
  /** Empty for the account's own. */
  principal: string
  fields: JsonObject
  /** Milliseconds since 1970. */
  created: number
  updated: number
}

const day = 86_400_000

function begin({ clock }: Store): Map<string, FederationPolicy> {
  const created = clock.now() - 60 * day
  const sample = (principal: string, oidc_policy: JsonObject, description: string): FederationPolicy => {
    return { id: 'ABC123DEF4567890', principal, fields: { description, oidc_policy }, created, updated: created }
  }
  const people = { issuer: 'https://login.example.com', audiences: ['trowel'], subject_claim: 'email' }
  const builds = { issuer: 'https://ci.example.com', audiences: ['deploy'], subject: 'repo:team/trips:ref:main' }
  const samples = [
    sample('', people, 'People of the company'),
    sample('9051364428170593', builds, 'Builds of the main branch'),
  ]
  return new Map(samples.map((each) => [keyOf(each.principal, each.id), each]))
}

export function federationPolicies(store: Store): Map<string, FederationPolicy> {
  return store.part(begin)
}

export function keyOf(principal: string, id: string): string {
  return `${principal} ${id}`
}

/** Throws RESOURCE_DOES_NOT_EXIST. */
export function findFederationPolicy(principal: string, id: string, store: Store): FederationPolicy {
  const policy = federationPolicies(store).get(keyOf(principal, id))
  if (policy === undefined) throw doesNotExist(`There is no federation policy with the id ${id}.`)
  return policy
}

export function describeFederationPolicy(policy: FederationPolicy, accountId: string): JsonObject {
  const { id, principal, fields, created, updated } = policy
  const owner = principal === '' ? '' : `/servicePrincipals/${principal}`
  return {
    name: `accounts/${accountId}${owner}/federationPolicies/${id}`,
    policy_id: id,
    uid: uuidOf(keyOf(principal, id)),
    ...(principal === '' ? {} : { service_principal_id: numberOf(principal) }),
    ...fields,
    create_time: new Date(created).toISOString(),
    update_time: new Date(updated).toISOString(),
  }
}

/** What a request says. A service principal's policy has to say which subject it is for. */
export function readFederationPolicy(parameters: Parameters, principal: string): JsonObject {
  const oidc = within(parameters, 'oidc_policy')
  const issuer = readFormed(oidc, 'issuer', /^https:\/\/\S{1,500}$/, 'a URL that begins with https://')
  const audiences = oidc.has('audiences') ? { audiences: readList(oidc, 'audiences', 0, 20) } : {}
  const texts = readTexts(oidc, ['subject', 'subject_claim', 'jwks_json', 'jwks_uri'])
  if (principal !== '' && !texts.subject) throw missingField('oidc_policy.subject')
  if (principal === '' && texts.subject)
    throw invalidParameter('subject is only for the policies of service principals.')
  const oidc_policy = { issuer, ...audiences, ...texts }
  return { ...readTexts(parameters, ['description']), oidc_policy }
}

import { isJsonObject, type JsonObject } from '#shared/json/exact-value.ts'
import { type Answer, emptyAnswer, jsonAnswer } from '../../../http/answer.ts'
import type { ApiRequest } from '../../../http/api-request.ts'
import { Parameters } from '../../../http/parameters.ts'
import { invalidParameter, malformedRequest, PlatformError } from '../../../http/platform-error.ts'
import type { Store } from '../../../store.ts'
import { findByName, type PrincipalField } from '../../permissions/principals.ts'
import type { Grants, Securable } from '../securables/securable.ts'
import { describeGrants } from './describe-grants.ts'
import { grantedSecurable } from './granted-securable.ts'
import { canBeGranted } from './privileges.ts'

const fields: readonly PrincipalField[] = ['group_name', 'user_name', 'service_principal_name']

/** All changes together or none. */
export function changeGrants(request: ApiRequest, store: Store): Answer {
  const { parameters } = request
  const securable = grantedSecurable(request, store)
  const { grants } = securable
  const next: Grants = new Map(grants)
  for (const change of listIn(parameters, 'changes')) {
    const principal = principalIn(change, store)
    const add = privilegesIn(change, 'add', securable)
    const remove = new Set(privilegesIn(change, 'remove', securable))
    const kept = [...(next.get(principal) ?? []), ...add].filter((each) => !remove.has(each))
    setGrant(next, principal, kept)
  }
  takeOver(grants, next)
  if (parameters.flag('omit_permissions_in_response')) return emptyAnswer()
  return jsonAnswer({ privilege_assignments: describeGrants(grants) })
}

/** What was granted before and is not named any more is taken back. */
export function replaceGrants(request: ApiRequest, store: Store): Answer {
  const securable = grantedSecurable(request, store)
  const next: Grants = new Map()
  for (const each of listIn(request.parameters, 'privilege_assignments')) {
    setGrant(next, principalIn(each, store), privilegesIn(each, 'privileges', securable))
  }
  takeOver(securable.grants, next)
  return emptyAnswer()
}

function takeOver(grants: Grants, next: Grants): void {
  grants.clear()
  for (const [principal, privileges] of next) grants.set(principal, privileges)
}

function setGrant(grants: Grants, principal: string, privileges: readonly string[]): void {
  if (privileges.length === 0) grants.delete(principal)
  else grants.set(principal, new Set(privileges.toSorted()))
}

function listIn(parameters: Parameters, field: string): readonly Parameters[] {
  const list = parameters.bodyObject()[field]
  if (list === undefined || list === null) return []
  if (!Array.isArray(list) || !list.every((each): each is JsonObject => isJsonObject(each))) {
    throw malformedRequest(`Could not parse request object: ${field} must be a list of objects.`)
  }
  return list.map((each) => new Parameters(new Map(), each))
}

function principalIn(change: Parameters, store: Store): string {
  const name = change.requiredText('principal')
  const known = name === 'account users' || fields.some((field) => findByName({ field, name }, store) !== undefined)
  if (known) return name
  const message = `Could not find principal with name ${name.slice(0, 300)}`
  throw new PlatformError(404, 'PRINCIPAL_DOES_NOT_EXIST', message)
}

/** Privileges may be sent as SQL writes them: `USE CATALOG`. */
function privilegesIn(change: Parameters, field: string, { kind }: Securable): readonly string[] {
  return change.texts(field).map((sent) => {
    const privilege = sent.toUpperCase().replaceAll(' ', '_')
    if (canBeGranted(privilege, kind)) return privilege
    throw invalidParameter(`Privilege ${sent.slice(0, 100)} is not applicable to this entity of the type ${kind}.`)
  })
}

import { isJsonObject, type JsonObject, type JsonValue } from '#shared/json/exact-value.ts'
import { invalidParameter, missingField, PlatformError } from '../../http/platform-error.ts'
import { isList } from './attributes.ts'
import { type Directory, findPrincipal, type Kind, memberIds } from './directory.ts'

const nameOf: Readonly<Record<Kind, string>> = {
  Users: 'userName',
  Groups: 'displayName',
  ServicePrincipals: 'applicationId',
}

/** Throws 400 for attributes of the wrong kind and unknown members, 409 for a name that is taken. */
export function checkResource(directory: Directory, kind: Kind, resource: JsonObject): void {
  for (const [name, value] of Object.entries(resource)) checkType(name, value)
  checkName(directory, kind, resource)
  if (kind === 'Groups') checkMembers(directory, resource)
}

function checkName(directory: Directory, kind: Kind, resource: JsonObject): void {
  const name = nameOf[kind]
  const value = resource[name]
  if (value === undefined || value === '') throw missingField(name)
  if (kind === 'Users' && !/^\S+@\S+$/.test(String(value))) throw invalidParameter(`${value} is not an email address.`)
  const same = (other: JsonObject) => String(other[name]).toLowerCase() === String(value).toLowerCase()
  const taken = [...directory.resources[kind].values()].some((other) => other.id !== resource.id && same(other))
  if (taken) throw new PlatformError(409, 'SCIM_409', `A resource with the ${name} ${value} already exists.`)
}

function checkMembers(directory: Directory, group: JsonObject): void {
  for (const id of memberIds(group)) {
    if (id === group.id) throw invalidParameter('A group cannot be a member of itself.')
    if (findPrincipal(directory, id) === undefined) throw invalidParameter(`No principal has the id ${id}.`)
  }
}

function checkType(name: string, value: JsonValue): void {
  if (isList(name)) {
    if (!Array.isArray(value)) throw invalidParameter(`${name} must be a list.`)
    if (value.some((item) => !isJsonObject(item) && typeof item !== 'string')) {
      throw invalidParameter(`${name} must be a list of objects with a value.`)
    }
  } else if (name === 'active') {
    if (typeof value !== 'boolean') throw invalidParameter('active must be true or false.')
  } else if (name === 'name') {
    if (!isJsonObject(value)) throw invalidParameter('name must be an object.')
  } else if (['userName', 'displayName', 'externalId', 'applicationId'].includes(name) && typeof value !== 'string') {
    throw invalidParameter(`${name} must be a string.`)
  }
}

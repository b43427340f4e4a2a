import type { JsonObject } from '#shared/json/exact-value.ts'
import type { Parameters } from '../../http/parameters.ts'
import { doesNotExist, invalidParameter, missingField } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import { memberIds, workspaceDirectory } from '../scim/directory.ts'

export function groupNamed(name: string, store: Store): JsonObject | undefined {
  const wanted = name.toLowerCase()
  const groups = [...workspaceDirectory(store).resources.Groups.values()]
  return groups.find(({ displayName }) => String(displayName).toLowerCase() === wanted)
}

/** The group that the parameter `field` names. Throws RESOURCE_DOES_NOT_EXIST. */
export function findGroup(parameters: Parameters, field: string, store: Store): JsonObject {
  const name = parameters.requiredText(field)
  const group = groupNamed(name, store)
  if (group === undefined) throw doesNotExist(`Group ${name} does not exist.`)
  return group
}

/** Whom `user_name` or `group_name` means. Throws unless it is exactly one of them, and one that there is. */
export function readMember(parameters: Parameters, store: Store): { id: string; name: string } {
  const [userName, groupName] = [parameters.text('user_name') ?? '', parameters.text('group_name') ?? '']
  if (userName === '' && groupName === '') throw missingField('user_name')
  if (userName !== '' && groupName !== '') throw invalidParameter('Give either user_name or group_name, not both.')
  if (userName === '') return { id: String(findGroup(parameters, 'group_name', store).id), name: groupName }
  const users = [...workspaceDirectory(store).resources.Users.values()]
  const user = users.find((each) => String(each.userName).toLowerCase() === userName.toLowerCase())
  if (user === undefined) throw doesNotExist(`User ${userName} does not exist.`)
  return { id: String(user.id), name: userName }
}

/** The groups that it is in directly. */
export function parentsOf(id: string, store: Store): readonly JsonObject[] {
  const groups = [...workspaceDirectory(store).resources.Groups.values()]
  return groups.filter((group) => memberIds(group).includes(id))
}

/** Whether the group `id` is the other one or is in it at any depth. */
export function isWithin(id: string, other: string, store: Store): boolean {
  const seen = new Set([id])
  for (const each of seen) for (const parent of parentsOf(each, store)) seen.add(String(parent.id))
  return seen.has(other)
}

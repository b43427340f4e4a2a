import type { JsonObject, JsonValue } from '#shared/json/exact-value.ts'
import type { Store } from '../../store.ts'
import { sampleAccountDirectory, sampleDirectory } from './sample-directory.ts'

export type Kind = 'Users' | 'Groups' | 'ServicePrincipals'

/** The resources of each kind by id. Who is in a group is written in the group alone. */
export interface Directory {
  resources: Record<Kind, Map<string, JsonObject>>
  /** The fields that lists show; null: all of them. */
  listed: readonly string[] | null
  /** The group that everybody gets into; null where there is none. */
  everybody: string | null
}

export const kinds: readonly Kind[] = ['Users', 'Groups', 'ServicePrincipals']

export function workspaceDirectory(store: Store): Directory {
  return store.part(sampleDirectory)
}

export function accountDirectory(store: Store): Directory {
  return store.part(sampleAccountDirectory)
}

/** The principal of any kind with this id. */
export function findPrincipal(directory: Directory, id: string): { kind: Kind; resource: JsonObject } | undefined {
  for (const kind of kinds) {
    const resource = directory.resources[kind].get(id)
    if (resource !== undefined) return { kind, resource }
  }
  return undefined
}

/** The ids in a group, directly. */
export function memberIds(group: JsonObject): readonly string[] {
  return listIn(group.members).map(itemValue)
}

export function listIn(value: JsonValue | undefined): readonly JsonValue[] {
  return Array.isArray(value) ? value : []
}

/** The `value` of a multi-valued attribute's item, which may also be given as a plain string. */
export function itemValue(item: JsonValue): string {
  if (typeof item === 'string') return item
  const value = (item as JsonObject | null)?.value
  return value === undefined || value === null ? '' : String(value)
}

export function setMembers(directory: Directory, groupId: string, ids: readonly string[]): void {
  const group = directory.resources.Groups.get(groupId)
  const members = [...new Set(ids)].map((value) => ({ value }))
  if (group !== undefined) directory.resources.Groups.set(groupId, { ...group, members })
}

/** Out of every group that it is a member of. */
export function leaveAllGroups(directory: Directory, id: string): void {
  for (const [groupId, group] of directory.resources.Groups) {
    const ids = memberIds(group)
    if (ids.includes(id))
      setMembers(
        directory,
        groupId,
        ids.filter((each) => each !== id),
      )
  }
}

import type { JsonObject } from '#shared/json/exact-value.ts'
import { workspaceUser } from '../../workspace-user.ts'
import { meId } from '../scim/sample-directory.ts'

export const ownerId = Number(meId)
export const homeFolder = `/Workspace/Users/${workspaceUser}`

/** A person as the older calls show them. */
export function describeOwner(name: unknown): JsonObject {
  return { id: ownerId, name: String(name ?? workspaceUser), email: String(name ?? workspaceUser) }
}

/** A folder as the older calls name it. */
export function folderOf(path: unknown): string {
  let number = 0
  for (const letter of String(path ?? homeFolder)) number = (number * 31 + letter.charCodeAt(0)) % 1_000_000_007
  return `folders/${29_675_553_000_000 + number}`
}

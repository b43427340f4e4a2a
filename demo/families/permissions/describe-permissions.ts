import type { JsonObject } from '#shared/json/exact-value.ts'
import type { Store } from '../../store.ts'
import { inheritedGrants } from './inherited-grants.ts'
import { grantsOn } from './permission-memory.ts'
import { findByName, type Principal } from './principals.ts'
import type { Securable } from './securable.ts'
import { levelsOf, type SecurableType, strongest } from './securable-types.ts'

const adminsGroup: Principal = { field: 'group_name', name: 'admins' }

/** Everybody's permissions: those given here, those given on the folders above, and those that admins always have. */
export function describePermissions(securable: Securable, store: Store): JsonObject {
  const { type, objectId } = securable
  const found = new Map<string, { principal: Principal; permissions: JsonObject[] }>()
  const add = (principal: Principal, permission: JsonObject) => {
    const key = `${principal.field} ${principal.name}`
    const entry = found.get(key) ?? { principal, permissions: [] }
    entry.permissions.push(permission)
    found.set(key, entry)
  }
  const isAdmins = ({ field, name }: Principal) => field === adminsGroup.field && name === adminsGroup.name
  for (const { principal, level } of grantsOn(securable, store).values()) {
    if (!isAdmins(principal)) add(principal, { permission_level: level, inherited: false })
  }
  for (const { principal, level, from } of inheritedGrants(securable, store)) {
    if (!isAdmins(principal)) add(principal, inheritedPermission(level, from))
  }
  add(adminsGroup, inheritedPermission(strongest(type), type.root))
  const access_control_list = [...found.values()].flatMap((entry) =>
    describeEntry(entry.principal, entry.permissions, store),
  )
  return { object_id: objectId, object_type: type.objectType, access_control_list }
}

function inheritedPermission(permission_level: string, from: string): JsonObject {
  return { permission_level, inherited: true, inherited_from_object: [from] }
}

/** Nothing for a principal who has left the directory. */
function describeEntry(principal: Principal, permissions: readonly JsonObject[], store: Store): readonly JsonObject[] {
  const resource = findByName(principal, store)
  if (resource === undefined) return []
  const shown = principal.field !== 'group_name' && typeof resource.displayName === 'string'
  return [
    {
      [principal.field]: principal.name,
      ...(shown ? { display_name: resource.displayName! } : {}),
      all_permissions: permissions,
    },
  ]
}

const meanings: Readonly<Record<string, string>> = {
  CAN_ATTACH_TO: 'Can attach to the @.',
  CAN_CREATE: 'Can create objects on the @.',
  CAN_EDIT: 'Can view, run and edit the @.',
  CAN_MANAGE: 'Can do everything with the @ and set its permissions.',
  CAN_MANAGE_PRODUCTION_VERSIONS: 'Can manage all versions of the @ and move them to production.',
  CAN_MANAGE_RUN: 'Can view, run and cancel the @.',
  CAN_MANAGE_STAGING_VERSIONS: 'Can manage the versions of the @ up to staging.',
  CAN_MONITOR: 'Can use the @ and watch its load and queries.',
  CAN_QUERY: 'Can send queries to the @.',
  CAN_READ: 'Can read the @.',
  CAN_RESTART: 'Can attach to, start, restart and stop the @.',
  CAN_RUN: 'Can view and run the @.',
  CAN_USE: 'Can use the @.',
  CAN_VIEW: 'Can view the @.',
  IS_OWNER: 'Owns the @: can do everything with it.',
}

export function describeLevels(type: SecurableType): JsonObject {
  return {
    permission_levels: levelsOf(type).map((level) => ({
      permission_level: level,
      description: meanings[level]!.replace('the @', type.root === '/authorization/' ? type.noun : `the ${type.noun}`),
    })),
  }
}

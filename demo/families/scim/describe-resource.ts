import type { JsonObject } from '#shared/json/exact-value.ts'
import type { Parameters } from '../../http/parameters.ts'
import { type Directory, findPrincipal, type Kind, memberIds } from './directory.ts'

/** As the platform shows it: with the groups it is in, and with its members by name. */
export function describeResource(directory: Directory, kind: Kind, resource: JsonObject): JsonObject {
  const groups = groupsOf(directory, String(resource.id))
  if (kind !== 'Groups') return { ...resource, groups }
  return { ...resource, members: memberIds(resource).flatMap((id) => describeMember(directory, id)), groups }
}

/** Narrowed to what `attributes` asks for and without what `excludedAttributes` names; id and schemas always stay. */
export function narrow(resource: JsonObject, parameters: Parameters): JsonObject {
  const only = namesIn(parameters.query.get('attributes')?.[0])
  const without = namesIn(parameters.query.get('excludedAttributes')?.[0])
  const always = ['id', 'schemas']
  const shown = Object.entries(resource).filter(([name]) => {
    const key = name.toLowerCase()
    return always.includes(key) || ((only.length === 0 || only.includes(key)) && !without.includes(key))
  })
  return Object.fromEntries(shown)
}

function describeMember(directory: Directory, id: string): readonly JsonObject[] {
  const found = findPrincipal(directory, id)
  if (found === undefined) return []
  const { kind, resource } = found
  return [{ display: resource.displayName ?? resource.userName ?? '', value: id, $ref: `${kind}/${id}` }]
}

function groupsOf(directory: Directory, id: string): readonly JsonObject[] {
  return [...directory.resources.Groups.values()]
    .filter((group) => memberIds(group).includes(id))
    .map((group) => ({
      display: group.displayName ?? '',
      type: 'direct',
      value: group.id ?? '',
      $ref: `Groups/${group.id}`,
    }))
}

/** Top-level names in lower case; `name.givenName` asks for `name`. */
function namesIn(list: string | undefined): readonly string[] {
  return (list ?? '')
    .split(',')
    .map((field) => field.trim().split('.')[0]!.toLowerCase())
    .filter((field) => field !== '')
}

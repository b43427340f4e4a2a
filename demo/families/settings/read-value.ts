import type { JsonObject } from '#shared/json/exact-value.ts'
import { Parameters } from '../../http/parameters.ts'
import { invalidParameter } from '../../http/platform-error.ts'
import { readAnyObject, readList, readTexts } from '../account/read-fields.ts'
import type { SettingType } from './setting-types.ts'

const mostEntries = 100

/** The parts of a setting's value that the mask names and the request gives. Throws for values of another kind. */
export function readValue(setting: SettingType, value: JsonObject, mask: string): JsonObject {
  const parameters = new Parameters(new Map(), value)
  const names = namesIn(setting, mask).filter((name) => parameters.has(name))
  return Object.assign({}, ...names.map((name) => readPart(setting, name, parameters))) as JsonObject
}

function readPart({ first, choices }: SettingType, name: string, parameters: Parameters): JsonObject {
  const kind = first[name]
  if (typeof kind === 'boolean') return { [name]: parameters.flag(name) ?? kind }
  const allowed = choices?.[name]
  if (allowed !== undefined) return { [name]: parameters.choice(name, allowed) ?? kind ?? null }
  if (typeof kind === 'string') return readTexts(parameters, [name])
  if (Array.isArray(kind)) return { [name]: readList(parameters, name, 0, mostEntries) }
  return readAnyObject(parameters, name)
}

/** `*`, the whole value or parts of it: `restrict_workspace_admins.status`. */
function namesIn({ field, first }: SettingType, mask: string): readonly string[] {
  const all = Object.keys(first)
  return mask.split(',').flatMap((each) => {
    const path = each.trim()
    if (path === '*' || path === field) return all
    const [start, name] = path.split('.')
    if (start === field && name !== undefined && all.includes(name)) return [name]
    throw invalidParameter(`field_mask names ${path.slice(0, 100)}, which this setting has not.`)
  })
}

import { isJsonObject, type JsonObject, type JsonValue } from '#shared/json/exact-value.ts'
import type { Parameters } from '../../http/parameters.ts'
import { invalidParameter, missingField } from '../../http/platform-error.ts'

const byFile = ['jar', 'whl', 'egg', 'requirements']
const byName: Readonly<Record<string, string>> = { pypi: 'package', maven: 'coordinates', cran: 'package' }
const kinds = [...byFile, ...Object.keys(byName)]

/** The libraries of a request, each of exactly one kind. */
export function readLibraries(parameters: Parameters): readonly JsonObject[] {
  const list = parameters.bodyObject().libraries
  if (!Array.isArray(list) || list.length === 0) throw missingField('libraries')
  for (const [place, library] of (list as readonly JsonValue[]).entries()) checkLibrary(library, `libraries[${place}]`)
  return list as readonly JsonObject[]
}

function checkLibrary(library: JsonValue, where: string): void {
  const given = isJsonObject(library) ? Object.keys(library) : []
  const [kind] = given
  if (given.length !== 1 || kind === undefined || !kinds.includes(kind)) {
    throw invalidParameter(`${where} must have exactly one of ${kinds.join(', ')}.`)
  }
  const value = (library as JsonObject)[kind]
  const name = byName[kind]
  const text = name === undefined ? value : isJsonObject(value) ? value[name] : undefined
  if (typeof text !== 'string' || text === '') throw missingField([where, kind, name].filter(Boolean).join('.'))
  if (kind === 'maven' && text.split(':').length < 3) {
    throw invalidParameter(`Maven coordinates must be group:artifact:version, but were ${text}.`)
  }
}

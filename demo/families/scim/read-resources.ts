import type { JsonObject } from '#shared/json/exact-value.ts'
import { type Answer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import type { Parameters } from '../../http/parameters.ts'
import { PlatformError } from '../../http/platform-error.ts'
import { textOf, valuesAt } from './attributes.ts'
import { describeResource, narrow } from './describe-resource.ts'
import type { Directory, Kind } from './directory.ts'
import { readFilter } from './read-filter.ts'

const singular: Readonly<Record<Kind, string>> = {
  Users: 'User',
  Groups: 'Group',
  ServicePrincipals: 'Service principal',
}

/** Throws the SCIM 404. */
export function findResource(directory: Directory, kind: Kind, { parameters }: ApiRequest): JsonObject {
  const id = parameters.requiredText('id')
  const resource = directory.resources[kind].get(id)
  if (resource === undefined) throw new PlatformError(404, 'SCIM_404', `${singular[kind]} with id ${id} not found.`)
  return resource
}

export function getResource(directory: Directory, kind: Kind, request: ApiRequest): Answer {
  const resource = findResource(directory, kind, request)
  return jsonAnswer(narrow(describeResource(directory, kind, resource), request.parameters))
}

/** A page from `startIndex`, which counts from 1. Without `count` a page is as long as it may be. */
export function listResources(directory: Directory, kind: Kind, { parameters }: ApiRequest): Answer {
  const all = [...directory.resources[kind].values()].map((resource) => describeResource(directory, kind, resource))
  const found = ordered(all.filter(filterOf(parameters.text('filter'))), parameters.text('sortBy'))
  if (parameters.text('sortOrder')?.toLowerCase() === 'descending') found.reverse()
  const start = Math.max(1, parameters.integer('startIndex') ?? 1)
  const count = Math.min(10_000, Math.max(0, parameters.integer('count') ?? 10_000))
  const page = found.slice(start - 1, start - 1 + count)
  const schemas = ['urn:ietf:params:scim:api:messages:2.0:ListResponse']
  return jsonAnswer({
    ...(directory.listed === null ? { schemas } : {}),
    totalResults: found.length,
    startIndex: start,
    itemsPerPage: page.length,
    Resources: page.map((resource) => listItem(directory, resource, parameters)),
  })
}

function listItem({ listed }: Directory, resource: JsonObject, parameters: Parameters): JsonObject {
  const narrowed = narrow(resource, parameters)
  if (listed === null) return narrowed
  const shown = Object.entries(narrowed).filter(([name]) => listed.includes(name))
  return { ...Object.fromEntries(shown), account_id: parameters.requiredText('account_id') }
}

function filterOf(filter: string | undefined): (resource: JsonObject) => boolean {
  return filter === undefined || filter.trim() === '' ? () => true : readFilter(filter)
}

function ordered(resources: readonly JsonObject[], sortBy: string | undefined): JsonObject[] {
  const key = (resource: JsonObject) =>
    valuesAt(resource, (sortBy ?? 'id').split('.'))
      .map(textOf)
      .join(' ')
  return sortBy === undefined
    ? [...resources]
    : resources.toSorted((left, right) => key(left).localeCompare(key(right), 'en'))
}

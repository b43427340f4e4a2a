import {
  emptyRequest,
  type HeaderField,
  type Parameter,
  type Request,
  type RequestBody,
} from '#shared/model/request.ts'
import { loadOperation } from '#shared/operations/load-operation.ts'
import { loadOperationList } from '#shared/operations/load-operation-list.ts'
import type { Operation, OperationSummary } from '#shared/operations/operation.ts'
import { requestFor } from '#shared/operations/request-for.ts'
import { splitUrl } from '#shared/request/url.ts'
import { type Assignment, bodyText, fieldText, parseAssignment } from './assignments.ts'
import { UsageError } from './usage.ts'

const method = /^[A-Z]{2,20}$/

function newestFirst(a: OperationSummary, b: OperationSummary): number {
  if (a.legacy !== b.legacy) return a.legacy ? 1 : -1
  return b.version.localeCompare(a.version, 'en', { numeric: true })
}

/** An operation by its id, or by its id without version: then the newest. */
async function findOperation(id: string): Promise<Operation> {
  const list = await loadOperationList()
  const found = list
    .filter((operation) => operation.id === id || operation.id.startsWith(`${id}@`))
    .sort(newestFirst)[0]
  return loadOperation(found?.id ?? id)
}

function place(assignments: readonly Assignment[], operation: Operation, request: Request): Request {
  const params: Parameter[] = []
  const headers: HeaderField[] = [...request.headers]
  const fields: [string, string][] = []
  let whole: string | undefined
  for (const assignment of assignments) {
    const { name, value } = assignment
    const param = operation.params.find((candidate) => candidate.name === name)
    const hasBody = operation.requestBody !== null
    const where = param?.in ?? (hasBody ? 'body' : 'query')
    if (where === 'path' || where === 'query') params.push({ name, value, in: where, enabled: true })
    else if (where === 'header') headers.push({ name, value, enabled: true })
    else if (param?.wholeBody) whole = fieldText(assignment, param)
    else fields.push([name, fieldText(assignment, param)])
  }
  const untouched = request.params.filter((row) => row.in === 'path' && !params.some(({ name }) => name === row.name))
  const body: RequestBody =
    operation.requestBody === null || request.body.type !== 'json'
      ? request.body
      : { type: 'json', text: whole ?? bodyText(fields) }
  return { ...request, params: [...untouched, ...params], headers, body }
}

function freeRequest(verb: string, target: string, assignments: readonly Assignment[]): Request {
  const base = emptyRequest()
  const { url, params } = splitUrl(target.startsWith('/') ? `${base.url}${target}` : target)
  const rows: Parameter[] = params.map(({ name, value }) => ({ name, value, in: 'query', enabled: true }))
  const inQuery = verb === 'GET' || verb === 'HEAD' || verb === 'DELETE'
  if (inQuery)
    rows.push(...assignments.map(({ name, value }): Parameter => ({ name, value, in: 'query', enabled: true })))
  const body: RequestBody =
    inQuery || assignments.length === 0
      ? { type: 'none' }
      : { type: 'json', text: bodyText(assignments.map((one) => [one.name, fieldText(one, undefined)])) }
  return { ...base, method: verb, url, params: rows, body }
}

export function parseHeader(text: string): HeaderField {
  const at = text.indexOf(':')
  if (at <= 0) throw new UsageError(`"${text}" is not a header: write 'Name: value'.`)
  return { name: text.slice(0, at).trim(), value: text.slice(at + 1).trim(), enabled: true }
}

/** The request that the words after `send` mean: `OPERATION name=value …` or `METHOD PATH name=value …`. */
export async function buildRequest(words: readonly string[], headers: readonly string[]): Promise<Request> {
  const [first, second] = words
  if (!first) throw new UsageError('send needs an operation or a method and a path.')
  const extra = headers.map(parseHeader)
  if (method.test(first)) {
    if (!second) throw new UsageError(`send ${first} needs a path or URL.`)
    const request = freeRequest(first, second, words.slice(2).map(parseAssignment))
    return { ...request, headers: [...request.headers, ...extra] }
  }
  const operation = await findOperation(first)
  const request = await requestFor(operation)
  return place(words.slice(1).map(parseAssignment), operation, { ...request, headers: [...request.headers, ...extra] })
}

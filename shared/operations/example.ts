import { expandParams } from './expand-params.ts'
import { knownValues } from './known-values.ts'
import type { Operation, OperationParam, Schema } from './operation.ts'
import { paramSchema } from './param-schema.ts'
import { printSample } from './sample.ts'
import { type ExampleOptions, schemaExample } from './schema-example.ts'
import { isFromAnswer } from './sendable-fields.ts'
import { type WrittenExample, writtenExample } from './written-example.ts'

export interface OperationExample {
  path: Record<string, string>
  /** A repeated name repeats the key; an object is taken apart into its fields, `filter_by.policy_id`. */
  query: [string, string][]
  /** JSON text with exact numbers; null for a call without a JSON body. */
  body: string | null
}

/**
 * A believable filled-in call that fits the schema: the required parts, or a small sensible set where nothing is
 * required; `full` has all that one call can send and is not deprecated. Of the most used operations both are written by hand.
 */
export async function exampleFor(operation: Operation, { full = false } = {}): Promise<OperationExample> {
  const written = await writtenExample(operation)
  return {
    path: await pathExample(operation, written),
    query: await queryExample(operation, written, full),
    body: await bodyExample(operation, written, full),
  }
}

/** The text of a parameter in a URL or a form. */
export async function paramExample(
  param: OperationParam,
  known: Readonly<Record<string, string>> = {},
): Promise<string> {
  const value = known[param.name]
  if (value !== undefined && (param.enum?.includes(value) ?? true)) return value
  const schema = paramSchema(param)
  const single: Schema = schema.type === 'array' && schema.items ? schema.items : schema
  const name = param.name.slice(param.name.lastIndexOf('.') + 1)
  const sample = await schemaExample(single, { name, fields: 'required' })
  if (sample.kind !== 'leaf') return printSample(sample)
  return sample.text.startsWith('"') ? (JSON.parse(sample.text) as string) : sample.text
}

async function pathExample(operation: Operation, written: WrittenExample): Promise<Record<string, string>> {
  const path: Record<string, string> = {}
  for (const param of operation.params) {
    if (param.in !== 'path') continue
    const value = written.path?.[param.name] ?? (await paramExample(param, knownValues(operation)))
    // Of `main.default.trips` in the place of the table alone, the table.
    const shares = operation.path.includes(`.{${param.name}}`) || operation.path.includes(`{${param.name}}.`)
    path[param.name] = shares ? value.slice(value.lastIndexOf('.') + 1) : value
  }
  return path
}

async function queryExample(operation: Operation, written: WrittenExample, full: boolean): Promise<[string, string][]> {
  const given = (full ? written.fullQuery : undefined) ?? written.query
  const query: [string, string][] = []
  const params = await expandParams(operation)
  for (const param of params) {
    if (param.in !== 'query') continue
    const value = given?.[param.name]
    const wanted = param.required || (full && !given && !param.deprecated && !isFromAnswer(param.name))
    if (value !== undefined) query.push([param.name, value])
    else if (wanted) query.push([param.name, await paramExample(param, knownValues(operation))])
  }
  for (const { name, in: place, required } of operation.params) {
    const within = (other: string) => other === name || other.startsWith(`${name}.`)
    // Of an object that must be there, but none of its fields: the first.
    const first = params.find((param) => within(param.name))
    if (place !== 'query' || !required || !first || query.some(([other]) => within(other))) continue
    query.push([first.name, await paramExample(first)])
  }
  return query
}

async function bodyExample(operation: Operation, written: WrittenExample, full: boolean): Promise<string | null> {
  const { requestBody, params } = operation
  if (!requestBody || requestBody.shape === 'raw' || !requestBody.contentType.includes('json')) return null
  const given = (full ? written.fullBody : undefined) ?? written.body
  if (given !== undefined) return JSON.stringify(given, null, 2)
  if (requestBody.shape === 'empty' || requestBody.shape === 'any') return '{}'
  const options: ExampleOptions = full
    ? { fields: 'sensible', depth: 3, known: knownInBody(operation) }
    : { fields: 'required', known: knownInBody(operation) }
  const inBody = params.filter((param) => param.in === 'body')
  const whole = inBody.find((param) => param.wholeBody)
  if (whole) return printSample(await schemaExample(paramSchema(whole), { ...options, name: whole.name }))
  const offered = full ? inBody.filter((param) => param.required || !(param.deprecated || param.pyOnly)) : inBody
  const schema: Schema = {
    type: 'object',
    properties: Object.fromEntries(offered.map((param) => [param.name, paramSchema(param)])),
    required: inBody.filter((param) => param.required).map((param) => param.name),
  }
  const sample = await schemaExample(schema, options)
  const first = inBody.find((param) => !param.deprecated)
  if (sample.kind === 'object' && sample.fields.length === 0 && first) {
    const value = await schemaExample(paramSchema(first), { ...options, name: first.name })
    return printSample({ kind: 'object', fields: [[first.name, value]] })
  }
  return printSample(sample)
}

/** The URL of a repo is not one of Databricks. */
function knownInBody({ path }: Operation): Readonly<Record<string, string>> {
  if (path.includes('/dbfs/')) return { path: '/my_file.txt' }
  return path.includes('/repos') ? { url: 'https://example.com/team/repo.git' } : {}
}

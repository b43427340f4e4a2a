import type { Operation, OperationParam, Schema } from './operation.ts'
import { paramSchema } from './param-schema.ts'
import { printSample, type Sample } from './sample.ts'
import { schemaExample } from './schema-example.ts'

export interface OperationExample {
  path: Record<string, string>
  /** Required query parameters only; a repeated name repeats the key. */
  query: [string, string][]
  /** JSON text with exact numbers; null for a call without a JSON body. */
  body: string | null
}

/** A believable filled-in call: the required parts, or a small sensible set where nothing is required. */
export async function exampleFor(operation: Operation): Promise<OperationExample> {
  const path: Record<string, string> = {}
  const query: [string, string][] = []
  for (const param of operation.params) {
    if (param.in === 'path') path[param.name] = await paramExample(param, knownOf(operation))
    else if (param.in === 'query' && param.required)
      query.push([param.name, await paramExample(param, knownOf(operation))])
  }
  return { path, query, body: await bodyExample(operation) }
}

/** The text of a parameter in a URL or a form. */
export async function paramExample(
  param: OperationParam,
  known: Readonly<Record<string, string>> = {},
): Promise<string> {
  const schema = paramSchema(param)
  const single: Schema = schema.type === 'array' && schema.items ? schema.items : schema
  const sample = await schemaExample(single, { name: param.name, fields: 'required', known })
  if (sample.kind !== 'leaf') return printSample(sample)
  return sample.text.startsWith('"') ? (JSON.parse(sample.text) as string) : sample.text
}

/** A path of DBFS is no path of the workspace, and the URL of a repo is not one of Databricks. */
function knownOf(operation: Operation): Readonly<Record<string, string>> {
  if (operation.path.includes('/dbfs/')) return { path: '/my_file.txt' }
  return operation.path.includes('/repos') ? { url: 'https://example.com/team/repo.git' } : {}
}

async function bodyExample(operation: Operation): Promise<string | null> {
  const { requestBody, params } = operation
  const known = knownOf(operation)
  if (!requestBody || requestBody.shape === 'raw' || !requestBody.contentType.includes('json')) return null
  if (requestBody.shape === 'empty' || requestBody.shape === 'any') return '{}'
  const inBody = params.filter((param) => param.in === 'body')
  const whole = inBody.find((param) => param.wholeBody)
  if (whole)
    return printSample(await schemaExample(paramSchema(whole), { name: whole.name, fields: 'required', known }))
  const schema: Schema = {
    type: 'object',
    properties: Object.fromEntries(inBody.map((param) => [param.name, paramSchema(param)])),
    required: inBody.filter((param) => param.required).map((param) => param.name),
  }
  const sample: Sample = await schemaExample(schema, { fields: 'required', known })
  const first = inBody.find((param) => !param.deprecated)
  if (sample.kind === 'object' && sample.fields.length === 0 && first) {
    const value = await schemaExample(paramSchema(first), { name: first.name, fields: 'required', known })
    return printSample({ kind: 'object', fields: [[first.name, value]] })
  }
  return printSample(sample)
}

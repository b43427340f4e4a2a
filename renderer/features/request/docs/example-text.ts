import type { Schema } from '#shared/operations/operation.ts'
import { printSample } from '#shared/operations/sample.ts'
import { schemaExample } from '#shared/operations/schema-example.ts'

/** JSON text of a made-up value for a field. */
export async function exampleJson(name: string, schema: Schema): Promise<string> {
  return printSample(await schemaExample(schema, { name, fields: 'required' }))
}

/** The same as it stands in a URL, a header or a form: strings without quotes, the first item of a list. */
export async function exampleValue(name: string, schema: Schema): Promise<string> {
  const text = await exampleJson(name, schema.type === 'array' && schema.items ? schema.items : schema)
  return text.startsWith('"') ? (JSON.parse(text) as string) : text
}

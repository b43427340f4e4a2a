import type { Operation, Schema } from './operation.ts'
import { printSample } from './sample.ts'
import { schemaExample, schemaExampleText } from './schema-example.ts'

/** JSON text of a made-up answer with every field; null where the answer has no JSON body. Never names a next page. */
export async function responseExampleText({ response }: Operation): Promise<string | null> {
  if (!response || response.binary || response.headersOnly) return null
  if (response.empty) return '{}'
  if (response.ref) return schemaExampleText(response.ref)
  const { ref } = (response.items ?? {}) as { ref?: string }
  const items: Schema = ref ? { $ref: `#/schemas/${ref}` } : {}
  return printSample(await schemaExample(response.type === 'array' ? { type: 'array', items } : {}))
}

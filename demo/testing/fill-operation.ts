import type { JsonObject } from '#shared/json/exact-value.ts'
import { exampleFor, paramExample } from '#shared/operations/example.ts'
import type { Operation } from '#shared/operations/operation.ts'

export interface FilledCall {
  target: string
  body?: Buffer | JsonObject
  headers: Record<string, string>
}

/** The operation's own example as it goes over the wire: every required part, nothing else. */
export async function fillOperation(operation: Operation): Promise<FilledCall> {
  const { path, query, body } = await exampleFor(operation)
  const manySegments = new Set(
    operation.params.filter((param) => param.multiSegment || param.catchAll).map((param) => param.name),
  )
  const filled = operation.path.replaceAll(/(\.?)\{(\w+)\}/g, (_, dot: string, name: string) => {
    // Of `main.default.trips` in the place of the table alone, the table.
    const value = dot + (dot === '' ? path[name]! : path[name]!.replace(/^.*\./, ''))
    return manySegments.has(name) ? value.split('/').map(encodeURIComponent).join('/') : encodeURIComponent(value)
  })
  const search = query.length === 0 ? '' : `?${new URLSearchParams(query)}`
  const contentType = operation.requestBody?.contentType
  const form = contentType === undefined || body !== null ? null : await formOf(operation, contentType)
  const bytes = body === null ? form?.body : Buffer.from(body)
  return {
    target: filled + search,
    ...(bytes === undefined ? {} : { body: bytes }),
    headers: { ...(contentType === undefined ? {} : { 'Content-Type': form?.contentType ?? contentType }) },
  }
}

async function formOf(operation: Operation, contentType: string): Promise<{ body: Buffer; contentType: string }> {
  const fields: [string, string][] = []
  for (const param of operation.params) {
    if (param.in === 'body' && param.required) fields.push([param.name, await paramExample(param)])
  }
  if (!contentType.startsWith('multipart/')) {
    return { body: Buffer.from(new URLSearchParams(fields).toString()), contentType }
  }
  const form = new FormData()
  for (const [name, value] of fields) form.set(name, value)
  const encoded = new Response(form)
  return { body: Buffer.from(await encoded.arrayBuffer()), contentType: encoded.headers.get('content-type')! }
}

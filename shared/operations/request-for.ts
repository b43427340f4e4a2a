import { defaultSendOptions, type Parameter, type Request } from '../model/request.ts'
import { exampleFor, paramExample } from './example.ts'
import { expandParams } from './expand-params.ts'
import type { Operation } from './operation.ts'

/** A request of an operation, ready to be filled in: required rows empty and on, optional rows off, the body an example. */
export async function requestFor(operation: Operation): Promise<Request> {
  return {
    method: operation.method,
    url: `{{DATABRICKS_HOST}}${operation.path}`,
    operationId: operation.id,
    params: (await expandParams(operation)).flatMap((param): Parameter[] => {
      if (param.in === 'path') {
        const value = param.name === 'account_id' ? '{{DATABRICKS_ACCOUNT_ID}}' : ''
        return [{ name: param.name, value, in: 'path', enabled: true }]
      }
      return param.in === 'query' ? [{ name: param.name, value: '', in: 'query', enabled: param.required }] : []
    }),
    headers: operation.params
      .filter((param) => param.in === 'header')
      .map((param) => ({ name: param.name, value: '', enabled: param.required })),
    body: await bodyFor(operation),
    auth: { type: 'environment' },
    options: { ...defaultSendOptions },
  }
}

async function bodyFor(operation: Operation): Promise<Request['body']> {
  const { requestBody, params } = operation
  if (!requestBody) return { type: 'none' }
  const { contentType, shape } = requestBody
  if (shape === 'raw') return { type: 'file', file: null, contentType }
  if (contentType.includes('json')) {
    const { body } = await exampleFor(operation)
    return { type: 'json', text: body ?? '{}' }
  }
  const fields = []
  for (const param of params) {
    if (param.in !== 'body') continue
    const value = param.required && param.format !== 'binary' ? await paramExample(param) : ''
    fields.push({ name: param.name, value, enabled: param.required })
  }
  return contentType.startsWith('multipart/') ? { type: 'multipart', fields } : { type: 'form', fields }
}

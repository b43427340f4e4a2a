import type { Operation } from '../operations/operation.ts'
import type { ResolvedBody, ResolvedCall, Text } from '../request/resolved-call.ts'
import { hideHeader, hideTokens } from './credentials.ts'
import { cannot, type SnippetCall } from './snippet.ts'
import { createVariableNames } from './variable-names.ts'

/**
 * A resolved call as snippets write it: with the headers that the body and the sign-in bring along, and with environment variables in the
 * place of secrets and of credentials that were typed. `credential` is the Authorization value, null for a call that goes out unsigned.
 */
export function snippetCall(
  call: ResolvedCall,
  {
    credential,
    operation = null,
    origin = null,
  }: {
    credential: Text | null
    operation?: Operation | null
    /** What the address begins with where that holds variables, in the place of the call's own origin. */
    origin?: Text | null
  },
): SnippetCall {
  const names = createVariableNames()
  const fill = (text: Text): Text => hideTokens(text.map(clean), names.typed).map((part) => rename(part))
  const rename = (part: Text[number]): Text[number] =>
    part.type === 'secret' ? { type: 'secret', name: names.of(part.name) } : part
  const start = (origin ?? [{ type: 'text', text: call.origin }]).map((part): Text[number] =>
    part.type === 'secret' ? { type: 'secret', name: names.of(part.name), raw: true } : part,
  )
  const typed = call.headers.map(({ name, value }) => ({
    name,
    value: hideHeader(name, value.map(clean), names.typed).map(rename),
  }))
  const contentType = contentTypeOf(call)
  const signed = credential && hideHeader('Authorization', merged(credential), names.typed).map(rename)
  const path = fill(call.path)
  const body = filledBody(call.body, fill)
  const headers = [
    ...(contentType === null ? [] : [header('Content-Type', contentType)]),
    ...typed,
    ...(signed ? [{ name: 'Authorization', value: signed }] : []),
  ]
  const encoded = secretsOf([path, ...(body.type === 'text' && body.encoding === 'url' ? [body.text] : [])])
  const plain = secretsOf([...headers.map(({ value }) => value), ...textsOf(body)])
  return {
    method: call.method,
    origin: start,
    path,
    headers,
    body,
    followRedirects: call.options.followRedirects,
    tokenVariable: signed?.find((part) => part.type === 'secret')?.name ?? null,
    variables: [...new Set([...secretsOf([start]), ...plain, ...encoded])].map((name) => ({
      name,
      encoded: encoded.includes(name),
    })),
    operation,
  }
}

function contentTypeOf({ body, headers }: ResolvedCall): string | null {
  if (body.type === 'none' || body.type === 'multipart') return null
  return headers.some(({ name }) => name.toLowerCase() === 'content-type') ? null : body.contentType
}

function header(name: string, text: string): { name: string; value: Text } {
  return { name, value: [{ type: 'text', text }] }
}

function filledBody(body: ResolvedBody, fill: (text: Text) => Text): ResolvedBody {
  if (body.type === 'text') return { ...body, text: fill(body.text) }
  if (body.type !== 'multipart') return body
  const fields = body.fields.map((field) => ({
    ...field,
    name: clean({ type: 'text', text: field.name }).text,
    value: 'id' in field.value ? field.value : fill(field.value),
  }))
  return { type: 'multipart', fields }
}

/** No program takes NUL as an argument. A lone surrogate goes out as U+FFFD, here as in Trowel. */
function clean<P extends Text[number]>(part: P): P {
  if (part.type === 'secret') return part
  if (part.text.includes('\0')) {
    throw cannot('The request holds the character NUL, which no command line can carry.', 'Take the character out.')
  }
  return { ...part, text: part.text.toWellFormed() }
}

function merged(text: Text): Text {
  return text.every((part) => part.type === 'text')
    ? [{ type: 'text', text: text.map((part) => part.text).join('') }]
    : text
}

function textsOf(body: ResolvedBody): Text[] {
  if (body.type === 'text' && body.encoding === 'raw') return [body.text]
  if (body.type !== 'multipart') return []
  return body.fields.flatMap(({ value }) => ('id' in value ? [] : [value]))
}

function secretsOf(texts: readonly Text[]): string[] {
  return [...new Set(texts.flatMap((text) => text.flatMap((part) => (part.type === 'secret' ? [part.name] : []))))]
}

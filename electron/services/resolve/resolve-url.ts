import { AppError } from '#shared/errors.ts'
import type { Parameter, Request } from '#shared/model/request.ts'
import { encodePath, encodeQuery, encodeTyped } from '#shared/request/encode.ts'
import { splitPath } from '#shared/request/path-parameters.ts'
import type { ResolvedCall, Text } from '#shared/request/resolved-call.ts'
import { cut } from '#shared/request/url.ts'
import { showParts } from '#shared/template/resolve-template.ts'
import { checkOrigin, invalidUrl } from './check-origin.ts'
import type { TextResolver } from './resolve-text.ts'

/** Fills in the address. Templates are resolved first and encoded after; a secret is encoded when it is put in. */
export function resolveUrl(request: Request, resolver: TextResolver): () => Pick<ResolvedCall, 'origin' | 'path'> {
  const { query } = cut(request.url)
  const parameters = new Map(request.params.filter((row) => row.in === 'path').map((row) => [row.name, row]))
  const missing: string[] = []
  const address: Text[] = []
  for (const piece of splitPath(request.url)) {
    if (piece.type === 'text') {
      address.push(encoded(resolver.resolve(piece.text.trim(), 'URL'), encodeTyped))
      continue
    }
    const value = resolvePathParameter(parameters.get(piece.name), resolver)
    if (value === null) missing.push(piece.name)
    else address.push(encoded(value, (text) => encodePath(text, piece.keepsSlashes || startsWithSlash(value))))
  }
  const pairs = queryPairs(request.params, resolver)
  if (query) pairs.unshift(encoded(resolver.resolve(query, 'URL'), encodeTyped))
  // What is missing is told first, and all of it: only then can the rest be judged.
  return () => {
    if (missing.length > 0) throw missingParameters([...new Set(missing)])
    const whole = [...address.flat(), ...pairs.flatMap((pair, at): Text => [text(at === 0 ? '?' : '&'), ...pair])]
    return splitOrigin(merged(whole))
  }
}

function resolvePathParameter(row: Parameter | undefined, resolver: TextResolver): Text | null {
  if (!row || row.value === '') return null
  const value = resolver.resolve(row.value, `path parameter ${row.name}`)
  return value.length === 0 ? null : value
}

function queryPairs(params: readonly Parameter[], resolver: TextResolver): Text[] {
  return params
    .filter((row) => row.in === 'query' && row.enabled && row.name !== '')
    .map((row) => {
      const name = encoded(resolver.resolve(row.name, 'query parameters'), encodeQuery)
      const value = encoded(resolver.resolve(row.value, `query parameter ${row.name}`), encodeQuery)
      return [...name, text('='), ...value]
    })
}

/** Cuts the address after its host. A secret before that would make the target of the secret depend on the secret. */
function splitOrigin(address: Text): Pick<ResolvedCall, 'origin' | 'path'> {
  const first = address[0]
  const start = first?.type === 'text' ? first.text : ''
  const authority = /^(?:[a-z][a-z\d+.-]*:\/*)?[^/?#]*/i.exec(start)?.[0] ?? ''
  const rest = start.slice(authority.length)
  if (rest === '' && address.length > 1) {
    throw invalidUrl(showParts(address), 'its host would come from a secret', 'Make the host a plain variable.')
  }
  const origin = checkOrigin(authority, showParts(address))
  // Hosts are often saved with a "/" at their end.
  const path = rest.replace(/^\/{2,}/, '/').replace(/^(?=[?#]|$)/, '/')
  return { origin, path: merged([text(path), ...address.slice(1)]) }
}

function missingParameters(names: string[]): AppError {
  const many = names.length > 1
  const list = names.map((name) => `{${name}}`).join(', ')
  return new AppError(
    'missing_path_parameter',
    `${many ? 'Path parameters have' : 'A path parameter has'} no value: ${list}.`,
    {
      remedy: `Fill in ${names.join(', ')} in the parameters of the request.`,
      detail: { parameters: names },
    },
  )
}

function startsWithSlash(value: Text): boolean {
  return value[0]?.type === 'text' && value[0].text.startsWith('/')
}

function text(value: string): Text[number] {
  return { type: 'text', text: value }
}

function encoded(parts: Text, encode: (value: string) => string): Text {
  return parts.map((part) => (part.type === 'text' ? text(encode(part.text)) : part))
}

function merged(parts: Text): Text {
  const result: Text[number][] = []
  for (const part of parts) {
    const last = result.at(-1)
    if (part.type === 'text' && last?.type === 'text') result[result.length - 1] = text(last.text + part.text)
    else result.push(part)
  }
  return result
}

import { parseExact } from '../json/exact-json.ts'
import { ExactNumber, isJsonObject, type JsonValue } from '../json/exact-value.ts'
import { matchPath } from './match-path.ts'
import type { SnippetCall } from './snippet.ts'

export interface SdkCall {
  /** `clusters`, as the client's attribute. */
  service: string
  method: string
  arguments: { name: string; value: string | { code: string } }[]
  accountId: string | null
  /** It gives its items one by one. */
  pages: boolean
  empty: boolean
}

/** What Python keeps for itself. */
const keywords =
  /^(import|global|from|class|def|return|lambda|in|is|not|and|or|if|else|for|while|pass|del|None|True|False)$/

/**
 * The method of Databricks' SDK for Python that sends this very call; null where that cannot be told for sure: an operation that is not in
 * today's SDKs, parameters that the SDK wants as objects of its own, headers, values that stand for something else.
 */
export function sdkCall(call: SnippetCall): SdkCall | null {
  const { operation } = call
  if (!operation || operation.legacy || holdsVariables(call)) return null
  const own = call.headers.some(({ name }) => !/^(authorization|content-type|accept|user-agent)$/i.test(name))
  const simple = operation.params.every(
    (param) =>
      /^(string|integer|boolean)$/.test(param.type) && !param.enum && !param.ref && !param.wholeBody && !param.pyOnly,
  )
  if (own || !simple || operation.lro) return null
  const id = /^(?:account\.)?([A-Za-z0-9]+)\.[A-Za-z0-9]+@/.exec(operation.id)
  const only = call.path[0]
  if (!id || call.path.length !== 1 || only?.type !== 'text') return null
  const [path = '', query = ''] = only.text.split('?')
  const values = matchPath(operation.path, path)
  if (!values) return null
  const given = new Map<string, string | JsonValue>(values)
  for (const pair of query === '' ? [] : query.split('&')) {
    const [name = '', value = ''] = pair.split('=').map(decode)
    if (given.has(name)) return null
    given.set(name, value)
  }
  if (call.body.type !== 'none') {
    const fields = bodyFields(call)
    if (!fields) return null
    for (const [name, value] of fields) {
      if (given.has(name)) return null
      given.set(name, value)
    }
  }
  const accountId = operation.scope === 'account' ? given.get('account_id') : undefined
  if (operation.scope === 'account' && typeof accountId !== 'string') return null
  if (operation.scope === 'account') given.delete('account_id')
  const list: SdkCall['arguments'] = []
  for (const [name, value] of given) {
    const param = operation.params.find((candidate) => candidate.name === name)
    const written = param ? argument(param.type, value) : null
    if (written === null) return null
    list.push({ name: snake(name), value: written })
  }
  return {
    service: snake(id[1]!),
    method: snake(operation.name),
    arguments: list,
    accountId: typeof accountId === 'string' ? accountId : null,
    pages: operation.pagination !== null,
    empty: operation.response === null || operation.response.empty === true,
  }
}

/** Beside the credential and the host. */
function holdsVariables({ variables, tokenVariable, origin }: SnippetCall): boolean {
  const hosts = origin.flatMap((part) => (part.type === 'secret' ? [part.name] : []))
  return variables.some(({ name }) => name !== tokenVariable && !hosts.includes(name))
}

function bodyFields(call: SnippetCall): [string, JsonValue][] | null {
  if (call.body.type !== 'text' || call.body.text.length !== 1 || call.body.text[0]?.type !== 'text') return null
  try {
    const value = parseExact(call.body.text[0].text)
    return isJsonObject(value) ? Object.entries(value) : null
  } catch {
    return null
  }
}

function argument(type: string, value: string | JsonValue): string | { code: string } | null {
  if (type === 'string') return typeof value === 'string' ? value : null
  const text =
    typeof value === 'string' || typeof value === 'number'
      ? String(value)
      : value instanceof ExactNumber
        ? value.text
        : value
  if (type === 'integer') return typeof text === 'string' && /^-?(?:0|[1-9]\d*)$/.test(text) ? { code: text } : null
  if (text === true || text === 'true') return { code: 'True' }
  return text === false || text === 'false' ? { code: 'False' } : null
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function snake(name: string): string {
  const text = name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase()
  return keywords.test(text) ? `${text}_` : text
}

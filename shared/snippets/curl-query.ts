import { encodeValue } from '../request/encode.ts'
import type { Text } from '../request/resolved-call.ts'
import { append } from './call-parts.ts'
import type { CurlArgument } from './curl.ts'
import type { SnippetCall } from './snippet.ts'

/**
 * The query as arguments of `--get`. What curl would encode just as Trowel does is written plainly with `--data-urlencode`; the rest goes
 * over encoded already. null where the query is not made of pairs, or there is a body, or none.
 */
export function queryArguments(call: SnippetCall): { url: Text; pairs: CurlArgument[] } | null {
  if (call.body.type !== 'none') return null
  const before: Text[number][] = []
  const pairs: Text[number][][] = []
  for (const part of call.path) {
    if (part.type === 'secret') {
      ;(pairs.at(-1) ?? before).push(part)
      continue
    }
    if (part.text.includes('#')) return null
    const mark = pairs.length > 0 ? -1 : part.text.indexOf('?')
    const head = pairs.length > 0 ? '' : mark < 0 ? part.text : part.text.slice(0, mark)
    if (head !== '') before.push({ type: 'text', text: head })
    if (pairs.length === 0 && mark < 0) continue
    const pieces = part.text.slice(mark + 1).split('&')
    for (const [at, text] of pieces.entries()) {
      if (at > 0 || pairs.length === 0) pairs.push([])
      if (text !== '') pairs.at(-1)!.push({ type: 'text', text })
    }
  }
  if (pairs.length === 0 || pairs.some((pair) => pair.length === 0)) return null
  const url = append(call.origin, before)
  return { url, pairs: pairs.map(argument) }
}

function argument(pair: Text): CurlArgument {
  const [only] = pair
  if (pair.length !== 1 || only?.type !== 'text') return { option: '--data-raw', value: pair }
  const equals = only.text.indexOf('=')
  const name = only.text.slice(0, equals)
  const value = decode(only.text.slice(equals + 1))
  // Blanks are "+" in newer versions of curl and "%20" in older ones.
  const same = equals > 0 && /^[\w.~-]+$/.test(name) && value !== null && !value.includes(' ')
  if (same && encodeValue(value) === only.text.slice(equals + 1)) {
    return { option: '--data-urlencode', value: [{ type: 'text', text: `${name}=${value}` }] }
  }
  return { option: '--data-raw', value: pair }
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

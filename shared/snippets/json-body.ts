import { parseExact } from '../json/exact-json.ts'
import type { Text } from '../request/resolved-call.ts'
import { cannot, type SnippetCall } from './snippet.ts'

/** The body for tools that take JSON only; null where there is none. Throws for other bodies. */
export function jsonBody({ body }: SnippetCall, tool: string): Text | null {
  if (body.type === 'none') return null
  if (body.type !== 'text' || body.encoding !== 'raw') throw cannot(`${tool} sends JSON only.`)
  const text = body.text.map((part) => (part.type === 'text' ? part.text : 'x')).join('')
  try {
    parseExact(text)
  } catch {
    throw cannot(`${tool} sends JSON only, and the body is none.`)
  }
  return body.text
}

/** Numbers that a program which reads them as 64-bit integers or doubles would not write back the same. */
export function hasFragileNumbers(text: string, { bigIntegers }: { bigIntegers: boolean }): boolean {
  const outside = text.replace(/"(?:[^"\\]|\\.)*"/g, '""')
  return [...outside.matchAll(/-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g)].some(([number]) => {
    if (/^-?\d+$/.test(number)) {
      if (!bigIntegers || number === '-0')
        return number === '-0' || BigInt.asIntN(64, BigInt(number)) !== BigInt(number)
      return false
    }
    return String(Number(number)) !== number
  })
}

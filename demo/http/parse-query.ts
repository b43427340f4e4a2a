import { malformedRequest } from './platform-error.ts'

export type Query = ReadonlyMap<string, readonly string[]>

/** Every value of every key. Strict: bad percent-encoding is refused and never guessed at. */
export function parseQuery(source: string): Query {
  const query = new Map<string, string[]>()
  for (const part of source.split('&')) {
    if (part === '') continue
    const equals = part.indexOf('=')
    const name = decode(equals < 0 ? part : part.slice(0, equals))
    const value = equals < 0 ? '' : decode(part.slice(equals + 1))
    const values = query.get(name)
    if (values === undefined) query.set(name, [value])
    else values.push(value)
  }
  return query
}

export function decodePath(path: string): string {
  return decodePercent(path)
}

function decode(text: string): string {
  return decodePercent(text.replaceAll('+', ' '))
}

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw malformedRequest(`Bad percent-encoding in the URL: ${text.slice(0, 200)}`)
  }
}

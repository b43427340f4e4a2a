import { encodeValue } from '#shared/request/encode.ts'
import type { Encoding, Text } from '#shared/request/resolved-call.ts'

/** Puts values in the place of secrets. The values are never looked at again, so that a value cannot name another secret. */
export type Fill = (text: Text, encoding: Encoding) => string

export function fillWith(values: ReadonlyMap<string, string>): Fill {
  return (text, encoding) =>
    text
      .map((part) => {
        if (part.type === 'text') return part.text
        const value = values.get(part.name)
        if (value === undefined) throw new TypeError(`No value for ${part.name}`)
        return encoding === 'url' ? encodeValue(value) : value
      })
      .join('')
}

/** The names of the secrets in texts, each once. */
export function secretsIn(texts: readonly Text[]): string[] {
  return [...new Set(texts.flatMap((text) => text.flatMap((part) => (part.type === 'secret' ? [part.name] : []))))]
}

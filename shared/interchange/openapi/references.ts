import { isJsonObject, type JsonObject, type JsonValue } from '../../json/exact-value.ts'

/** Finds what `$ref` names within the description itself; other files and addresses are never asked. */
export interface References {
  /** The object, with its reference followed; null where it is none or leads nowhere. */
  object(value: JsonValue | undefined): JsonObject | null
}

/** No description points further: one that does goes round in circles. */
const mostSteps = 32

export function referencesIn(root: JsonObject, onMissing: (reference: string) => void): References {
  const missing = new Set<string>()
  return {
    object(value) {
      let now = value
      for (let step = 0; step < mostSteps; step += 1) {
        if (!isJsonObject(now)) return null
        const reference = now.$ref
        if (typeof reference !== 'string') return now
        now = reference.startsWith('#/') ? at(root, reference) : undefined
        if (now === undefined && !missing.has(reference)) {
          missing.add(reference)
          onMissing(reference)
        }
      }
      return null
    },
  }
}

function at(root: JsonObject, reference: string): JsonValue | undefined {
  let now: JsonValue | undefined = root
  for (const part of reference.slice(2).split('/')) {
    const key = unescaped(part)
    if (Array.isArray(now)) now = (now as readonly JsonValue[])[Number(key)]
    else if (isJsonObject(now) && Object.hasOwn(now, key)) now = now[key]
    else return undefined
  }
  return now
}

function unescaped(part: string): string {
  const plain = part.replaceAll('~1', '/').replaceAll('~0', '~')
  try {
    return decodeURIComponent(plain)
  } catch {
    return plain
  }
}

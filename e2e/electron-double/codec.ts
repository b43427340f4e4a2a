/**
 * What may cross between main process and page, as text. Plain data, `undefined` included, as the structured clone of
 * Electron's IPC keeps it; anything else throws. Both functions are self-contained: their source also runs in the page.
 */
export function encode(value: unknown): string {
  const tag = (part: unknown): unknown => {
    if (part === undefined) return { u: 0 }
    if (part === null || typeof part === 'string' || typeof part === 'boolean') return part
    if (typeof part === 'number' && Number.isFinite(part)) return part
    if (Array.isArray(part)) return part.map(tag)
    if (typeof part === 'object' && (Object.getPrototypeOf(part)?.constructor?.name ?? 'Object') === 'Object') {
      return { o: Object.entries(part).map(([key, inner]) => [key, tag(inner)]) }
    }
    throw new TypeError(`An object could not be cloned: ${String(part)}`)
  }
  return JSON.stringify(tag(value))
}

export function decode(text: string): unknown {
  const untag = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(untag)
    if (part === null || typeof part !== 'object') return part
    if ('u' in part) return undefined
    const entries = (part as { o: [string, unknown][] }).o
    const result = {}
    for (const [key, inner] of entries) {
      Object.defineProperty(result, key, { value: untag(inner), enumerable: true, writable: true, configurable: true })
    }
    return result
  }
  return untag(JSON.parse(text))
}

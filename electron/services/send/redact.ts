const mark = '[secret]'
/** Shorter values occur in any text by chance. */
const shortest = 3

/** Knows the values revealed for one send and takes them out of texts, by value. */
export interface Redactor {
  /** A text without the values, whichever way they are written in it. */
  text(text: string): string
  /** Whether a text holds one of the values. */
  holds(text: string): boolean
}

/** The values are looked for as they are, percent-encoded, JSON-escaped and inside base64, wherever they begin in it. */
export function createRedactor(values: readonly string[]): Redactor {
  const written = [...new Set(values.filter((value) => value.length >= shortest).flatMap(waysToWrite))]
  // A longer way may hold a shorter one: it has to go first, whole.
  written.sort((a, b) => b.length - a.length)
  return {
    text: (text) => written.reduce((rest, way) => (rest.includes(way) ? rest.replaceAll(way, mark) : rest), text),
    holds: (text) => written.some((way) => text.includes(way)),
  }
}

function waysToWrite(value: string): string[] {
  // Nothing in it changes by encoding: true of most tokens.
  if (/^[\w.~-]+$/.test(value)) return [value, ...inBase64(value)]
  const encoded = encodeURIComponent(value.toWellFormed())
  const all = encoded.replace(/[!'()*]/g, percent)
  const form = all.replaceAll('%20', '+')
  const percentEncoded = [encoded, all, form].flatMap((way) => [way, way.replace(/%../g, lower)])
  return [value, ...percentEncoded, JSON.stringify(value).slice(1, -1), ...inBase64(value)]
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
}

function lower(text: string): string {
  return text.toLowerCase()
}

/** What of the value shows in base64 of a longer text, for each of the three ways it can fall on the groups of three bytes. */
function inBase64(value: string): string[] {
  const bytes = Buffer.from(value)
  if (bytes.length < 6) return []
  return [0, 1, 2].flatMap((offset) => {
    const padded = Buffer.concat([Buffer.alloc(offset), bytes])
    const start = Math.ceil((offset * 8) / 6)
    const end = Math.floor((padded.length * 8) / 6)
    const inner = padded.toString('base64').slice(start, end)
    return [inner, inner.replaceAll('+', '-').replaceAll('/', '_'), encodeURIComponent(inner)]
  })
}

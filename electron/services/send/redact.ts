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
  const long = values.filter((value) => value.length >= shortest)
  const direct = sorted(long.flatMap(waysToWrite))
  // Most texts are too short for it, and base64 is the dearest to make.
  const base64From = Math.min(...long.map((value) => value.length))
  let all: string[] | undefined
  const ways = (text: string) => {
    if (text.length <= base64From) return direct
    all ??= sorted([...direct, ...long.flatMap(inBase64)])
    return all
  }
  return {
    text: (text) => ways(text).reduce((rest, way) => (rest.includes(way) ? rest.replaceAll(way, mark) : rest), text),
    holds: (text) => ways(text).some((way) => text.includes(way)),
  }
}

/** Each once, the longest first: it may hold a shorter one and has to go whole. */
function sorted(ways: readonly string[]): string[] {
  return [...new Set(ways)].sort((a, b) => b.length - a.length)
}

function waysToWrite(value: string): string[] {
  // Nothing in it changes by encoding: true of most tokens.
  if (/^[\w.~-]+$/.test(value)) return [value]
  const encoded = encodeURIComponent(value.toWellFormed())
  const all = encoded.replace(/[!'()*]/g, percent)
  const form = all.replaceAll('%20', '+')
  const percentEncoded = [encoded, all, form].flatMap((way) => [way, way.replace(/%../g, lower)])
  return [value, ...percentEncoded, JSON.stringify(value).slice(1, -1)]
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

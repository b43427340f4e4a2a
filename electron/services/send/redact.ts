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
  let made: RegExp | undefined
  const pattern = () => {
    made ??= new RegExp([...new Set(long.flatMap(waysToWrite))].sort(longestFirst).map(escaped).join('|'), 'gi')
    return made
  }
  return {
    text: (text) => (long.length === 0 ? text : text.replace(pattern(), mark)),
    holds: (text) => long.length > 0 && text.search(pattern()) >= 0,
  }
}

function longestFirst(a: string, b: string): number {
  return b.length - a.length
}

function waysToWrite(value: string): string[] {
  const encoded = encodeURIComponent(value.toWellFormed())
  const all = encoded.replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)
  const form = all.replaceAll('%20', '+')
  return [value, encoded, all, form, JSON.stringify(value).slice(1, -1), ...inBase64(value)]
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

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')
}

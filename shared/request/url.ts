import type { Parameter } from '../model/request.ts'

/**
 * Takes the query part of an address apart into rows; `url` is the rest, a fragment included. Rows hold plain values: `%20`
 * and `+` become spaces. What cannot be decoded stays as typed. Templates are not looked at.
 */
export function splitUrl(text: string): { url: string; params: Parameter[] } {
  const { before, query, fragment } = cut(text)
  return { url: before + fragment, params: query === null ? [] : parseQuery(query) }
}

/**
 * The address with the rows that are switched on as its query. Only what would be read as something else is escaped, so that
 * it stays readable: `splitUrl` gives the same rows again. Not for sending: see `encodeQuery`.
 */
export function joinUrl(url: string, params: readonly Parameter[]): string {
  const rows = params.filter((row) => row.in === 'query' && row.enabled)
  if (rows.length === 0) return url
  const { before, query, fragment } = cut(url)
  const joined = rows.map((row) => `${showInAddress(row.name, 'name')}=${showInAddress(row.value, 'value')}`).join('&')
  return `${before}?${query ? `${query}&` : ''}${joined}${fragment}`
}

/** The parts of an address around its query: `query` without "?", null where there is none; `fragment` with its "#". */
export function cut(text: string): { before: string; query: string | null; fragment: string } {
  const hash = text.indexOf('#')
  const whole = hash < 0 ? text : text.slice(0, hash)
  const mark = markOf(whole)
  return {
    before: mark < 0 ? whole : whole.slice(0, mark),
    query: mark < 0 ? null : whole.slice(mark + 1),
    fragment: hash < 0 ? '' : text.slice(hash),
  }
}

/** Where the query begins; the mark of a prompt (`{{?NAME}}`) begins none. */
function markOf(text: string): number {
  for (let at = text.indexOf('?'); at >= 0; at = text.indexOf('?', at + 1)) {
    if (!/\{\{[ \t]*$/.test(text.slice(Math.max(0, at - 40), at))) return at
  }
  return -1
}

function parseQuery(query: string): Parameter[] {
  return query
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const equals = pair.indexOf('=')
      const name = equals < 0 ? pair : pair.slice(0, equals)
      return { name: decode(name), value: equals < 0 ? '' : decode(pair.slice(equals + 1)), in: 'query', enabled: true }
    })
}

function decode(text: string): string {
  const spaced = text.replaceAll('+', ' ')
  try {
    return decodeURIComponent(spaced)
  } catch {
    return spaced
  }
}

/** The name or value of a row as it stands in an address that people read: only what would be read as something else is escaped. */
export function showInAddress(text: string, what: 'name' | 'value'): string {
  // Line breaks and tabs cannot be seen in an address bar, and a browser's field drops them.
  return text
    .replace(what === 'name' ? /[=&#%+]/g : /[&#%+]/g, encodeURIComponent)
    .replace(/[\r\n\t]/g, encodeURIComponent)
}

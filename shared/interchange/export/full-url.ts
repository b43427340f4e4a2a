import type { Request } from '../../model/request.ts'
import { encodePath, encodeQuery, encodeTyped } from '../../request/encode.ts'
import { splitPath } from '../../request/path-parameters.ts'
import { cut } from '../../request/url.ts'

/** What may stay as it is: it holds nothing that could end a line or a word. */
const references =
  /(\{\{[ \t]*(?:[A-Za-z_][A-Za-z0-9_.-]{0,127}|\$[A-Za-z][A-Za-z0-9]{0,63}(?:[ \t][\w.:-]{1,200}){0,100}|\?[A-Za-z_][A-Za-z0-9_.-]{0,127}(?::secret)?)[ \t]*\}\})/

/** Text whose `{{references}}` stay while the rest is written otherwise. */
export function around(text: string, write: (rest: string) => string): string {
  return text
    .split(references)
    .map((piece, at) => (at % 2 === 1 || piece === '' ? piece : write(piece)))
    .join('')
}

/** The address as it is sent but for its variables: path parameters and query filled in and percent-encoded. */
export function fullUrl(request: Request): string {
  const { query, fragment } = cut(request.url)
  const path = filledPath(request)
  const typed = query === null || query === '' ? [] : [around(query, encodeTyped)]
  const rows = request.params
    .filter((row) => row.in === 'query' && row.enabled && row.name !== '')
    .map(({ name, value }) => `${around(name, encodeQuery)}=${around(value, encodeQuery)}`)
  const all = [...typed, ...rows].join('&')
  return `${path}${all === '' ? '' : `?${all}`}${around(fragment, encodeTyped)}`
}

/** The part before the query. A path parameter without a value stays `{name}`. */
function filledPath({ url, params }: Request): string {
  const values = new Map(params.filter((row) => row.in === 'path').map(({ name, value }) => [name, value]))
  return splitPath(url)
    .map((piece) => {
      if (piece.type === 'text') return around(piece.text.trim(), encodeTyped)
      const value = values.get(piece.name) ?? ''
      if (value === '') return `{${piece.name}}`
      return around(value, (text) => encodePath(text, piece.keepsSlashes || value.startsWith('/')))
    })
    .join('')
}

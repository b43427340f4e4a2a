import type { Request } from '../../model/request.ts'
import { encodePath } from '../../request/encode.ts'
import { splitPath } from '../../request/path-parameters.ts'
import { cut, joinUrl, showInAddress } from '../../request/url.ts'
import type { Note } from '../export/exported.ts'
import { around } from '../export/full-url.ts'

/** The address in Postman's parts: path parameters that are whole segments are its `:name`. */
export function writeUrl(request: Request, place: string, note: Note): object {
  const { path, variables } = writePath(request, place, note)
  const { query, fragment } = cut(request.url)
  const typed = query === null || query === '' ? [] : query.split('&').map(typedRow)
  const rows = request.params
    .filter((row) => row.in === 'query')
    .map(({ name, value, enabled }) => ({
      key: showInAddress(name, 'name'),
      value: showInAddress(value, 'value'),
      ...(enabled ? {} : { disabled: true }),
    }))
  const [, protocol, authority = '', rest = ''] = /^(?:([a-z][a-z\d+.-]*):\/\/)?([^/]*)([\s\S]*)$/i.exec(path) ?? []
  return {
    raw: joinUrl(`${path}${query ? `?${query}` : ''}${fragment}`, request.params),
    ...(protocol === undefined ? {} : { protocol }),
    ...hostAndPort(authority),
    path: rest.split('/').slice(1),
    ...(typed.length + rows.length > 0 ? { query: [...typed, ...rows] } : {}),
    ...(fragment === '' ? {} : { hash: fragment.slice(1) }),
    ...(variables.length > 0 ? { variable: variables } : {}),
  }
}

function typedRow(pair: string): { key: string; value: string } {
  const equals = pair.indexOf('=')
  return { key: equals < 0 ? pair : pair.slice(0, equals), value: equals < 0 ? '' : pair.slice(equals + 1) }
}

function hostAndPort(authority: string): { host: string[]; port?: string } {
  const found = /^(.*?):(\d+)$/.exec(authority)
  const host = found?.[1] ?? authority
  return {
    // A variable may hold dots in its name.
    host: /[{[]/.test(host) ? [host] : host.split('.'),
    ...(found ? { port: found[2]! } : {}),
  }
}

interface PathVariable {
  key: string
  value: string
}

function writePath(request: Request, place: string, note: Note): { path: string; variables: PathVariable[] } {
  const values = new Map(request.params.filter((row) => row.in === 'path').map(({ name, value }) => [name, value]))
  const pieces = splitPath(request.url)
  const variables = new Map<string, PathVariable>()
  const path = pieces
    .map((piece, at) => {
      // What begins with a colon would be a variable there.
      if (piece.type === 'text') return piece.text.replace(/\/:(?=[A-Za-z_])/g, '/%3A')
      const before = pieces[at - 1]
      const next = pieces[at + 1]
      const whole = before?.type === 'text' && before.text.endsWith('/')
      const ends = next === undefined || (next.type === 'text' && next.text.startsWith('/'))
      const value = values.get(piece.name) ?? ''
      if (whole && ends && !piece.keepsSlashes && !value.includes('/')) {
        variables.set(piece.name, { key: piece.name, value })
        return `:${piece.name}`
      }
      if (value === '') return `{${piece.name}}`
      note(place, 'changed', `The path parameter ${piece.name} stands in the address: Postman has whole segments only.`)
      return around(value, (text) => encodePath(text, piece.keepsSlashes || value.startsWith('/')))
    })
    .join('')
  return { path, variables: [...variables.values()] }
}

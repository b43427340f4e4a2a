import type { RequestBody } from '../../model/request.ts'
import { encodeValue } from '../../request/encode.ts'
import { type CommandImportOptions, commandImport, noteOther, withoutPrefix } from '../curl/import-curl.ts'
import { createImportSession, type ImportSession } from '../import-session.ts'
import type { Imported, ImportedRequest } from '../imported.ts'
import { requestOf } from '../request-parts.ts'
import type { Command } from '../words/command.ts'
import { commandsIn } from '../words/commands-in.ts'
import { httpieBody } from './httpie-body.ts'
import { type HttpieCall, httpieCall } from './httpie-call.ts'
import { type HttpieItem, httpieItem } from './items.ts'

/** HTTPie command lines, one or several; as `importCurl` otherwise. */
export function importHttpie(text: string, { dialect, keepHosts, keepFiles }: CommandImportOptions = {}): Imported {
  const session = createImportSession(keepHosts, keepFiles)
  const items: ImportedRequest[] = []
  for (const command of commandsIn(text, dialect)) {
    const words = withoutPrefix(command.words)
    const program = /(?:^|[\\/])(https?)(?:\.exe)?$/i.exec(words[0] ?? '')?.[1]?.toLowerCase()
    const call = program === undefined ? null : httpieCall(words.slice(1))
    if (program === undefined || !call || call.words.length === 0) noteOther(command, session)
    else items.push(item(call, program, command, session))
  }
  return commandImport('HTTPie', items, session)
}

function item(call: HttpieCall, program: string, command: Command, session: ImportSession): ImportedRequest {
  const { method, target, rest } = splitTarget(call.words)
  const address = addressOf(target, call.scheme ?? program)
  const name = address.replace(/[?#][\s\S]*$/, '').slice(0, 200)
  const items = rest.flatMap((word) => {
    const found = httpieItem(word)
    if (!found) session.note(name, 'dropped', `"${word.slice(0, 60)}" is no item of HTTPie and was left out.`)
    return found ?? []
  })
  const { headers, body } = httpieBody(call, items, headersOf(items, name, session), {
    place: name,
    session,
    input: command.input,
  })
  const request = requestOf(
    {
      method: method ?? (body.type === 'none' ? 'GET' : 'POST'),
      url: withQuery(address, items, name, session),
      headers,
      body: body as RequestBody,
      user: call.authType === '' || call.authType === 'basic' ? withColon(call.auth) : null,
      bearer: call.authType === 'bearer' ? call.auth : null,
      netrc: false,
      options: { followRedirects: call.follow, ...idle(call.timeout) },
    },
    name,
    session,
  )
  const foreign = !['', 'basic', 'bearer'].includes(call.authType) ? [`--auth-type ${call.authType}`] : []
  const dropped = [...call.dropped, ...foreign]
  if (dropped.length > 0) session.note(name, 'dropped', `Left out: ${dropped.join(', ')}.`)
  if (call.ignored.length > 0)
    session.note(name, 'dropped', `Without meaning here: ${[...new Set(call.ignored)].join(', ')}.`)
  if (command.left.length > 0)
    session.note(name, 'script', `Not run: ${[...new Set(command.left)].join(', ').slice(0, 200)}.`)
  return { type: 'request', name, request }
}

/** `[METHOD] URL [ITEM …]`: a first word of letters is the method, unless what follows can only be an item. */
function splitTarget(words: readonly string[]): { method: string | null; target: string; rest: readonly string[] } {
  const [first = '', second] = words
  const isMethod =
    /^[A-Za-z]{1,20}$/.test(first) &&
    second !== undefined &&
    (first === first.toUpperCase() || !/^[\w-]+(?::=|==|=)/.test(second))
  return isMethod
    ? { method: first.toUpperCase(), target: second, rest: words.slice(2) }
    : { method: null, target: first, rest: words.slice(1) }
}

/** `:8080/x` is this machine; an address without scheme gets the one of the program. */
function addressOf(target: string, scheme: string): string {
  if (/^[a-z][a-z\d+.-]*:\/\/|^\{\{/i.test(target)) return target
  const bare = target.replace(/^:\/\//, '')
  const local = /^:(\d*)(\/[\s\S]*)?$/.exec(bare)
  if (local && !target.startsWith('://'))
    return `${scheme}://localhost${local[1] === '' ? '' : `:${local[1]}`}${local[2] ?? ''}`
  return `${scheme}://${bare}`
}

function withQuery(address: string, items: readonly HttpieItem[], place: string, session: ImportSession): string {
  const pairs = items.flatMap(({ key, separator, value }) => {
    if (separator === '==@')
      session.note(place, 'file', `The parameter ${key} came from the file ${value}, which is not read.`)
    return separator === '==' ? [`${encode(key)}=${encode(value)}`] : separator === '==@' ? [`${encode(key)}=`] : []
  })
  if (pairs.length === 0) return address
  const hash = address.indexOf('#')
  const before = hash < 0 ? address : address.slice(0, hash)
  return `${before}${before.includes('?') ? '&' : '?'}${pairs.join('&')}`
}

/** Variables stay as they are. */
function encode(text: string): string {
  return text
    .split(/(\{\{\w+\}\})/)
    .map((part, at) => (at % 2 === 1 ? part : encodeValue(part)))
    .join('')
}

function headersOf(
  items: readonly HttpieItem[],
  place: string,
  session: ImportSession,
): { name: string; value: string }[] {
  return items.flatMap(({ key, separator, value }) => {
    if (separator === ';') return [{ name: key.trim(), value: '' }]
    if (separator === ':@')
      session.note(place, 'file', `The header ${key} came from the file ${value}, which is not read.`)
    if (separator !== ':') return []
    if (value === '') session.note(place, 'dropped', `${key} was taken away by an empty header.`)
    return value === '' || /^content-length$/i.test(key) ? [] : [{ name: key.trim(), value: value.trim() }]
  })
}

function withColon(auth: string | null): string | null {
  return auth === null || auth.includes(':') ? auth : `${auth}:`
}

function idle(text: string | null): { idleTimeoutMs?: number } {
  const value = Number(text)
  return text === null || !Number.isFinite(value) || value < 0
    ? {}
    : { idleTimeoutMs: Math.round(Math.min(value, 1e6) * 1000) }
}

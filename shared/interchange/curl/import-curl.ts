import { AppError } from '../../errors.ts'
import { Request } from '../../model/request.ts'
import { createImportSession, type ImportSession } from '../import-session.ts'
import type { Imported, ImportedRequest } from '../imported.ts'
import { requestOf } from '../request-parts.ts'
import type { Command, Dialect } from '../words/command.ts'
import { commandsIn } from '../words/commands-in.ts'
import { curlBody, dataText } from './curl-body.ts'
import { type CurlCall, curlCalls } from './curl-call.ts'
import { curlOptions } from './options.ts'

export interface CommandImportOptions {
  /** For which shell it was written; told from the text where not given. */
  dialect?: Dialect
  /** Leave hosts of workspaces as they are. */
  keepHosts?: boolean
  /** Name files by their paths, to write them into another call. */
  keepFiles?: boolean
}

/**
 * Curl command lines, for bash, cmd or PowerShell, one or several. Variables of the shell become `{{NAME}}`, credentials secret variables;
 * files are named and not read. Throws `import_failed` when there is no call in it.
 */
export function importCurl(text: string, { dialect, keepHosts, keepFiles }: CommandImportOptions = {}): Imported {
  const session = createImportSession(keepHosts, keepFiles)
  const items: ImportedRequest[] = []
  const commands = commandsIn(text, dialect)
  for (const command of commands) {
    const words = withoutPrefix(command.words)
    if (!isCurl(words[0])) {
      noteOther(command, session)
      continue
    }
    for (const call of curlCalls(curlOptions(words.slice(1)))) {
      for (const url of call.urls) items.push(item(call, url, command, session))
    }
  }
  return commandImport('curl', items, session)
}

/** What was found, or what is wrong with the text. */
export function commandImport(what: string, items: ImportedRequest[], session: ImportSession): Imported {
  if (items.length === 0) {
    throw new AppError('import_failed', `There is no ${what} call with an address in this text.`, {
      remedy: `Paste a whole command line: ${what === 'curl' ? 'curl' : 'http GET'} https://…`,
    })
  }
  return {
    collections: [{ name: what, variables: [...session.secrets], items }],
    environments: [],
    notes: session.notes,
  }
}

export function noteOther(command: Command, session: ImportSession): void {
  const [first = ''] = command.words
  session.note(
    first.slice(0, 60),
    command.piped ? 'dropped' : 'script',
    `The command ${first.slice(0, 60)} was left out.`,
  )
}

/** `sudo`, `time` and variables that are set for this one command. */
export function withoutPrefix(words: readonly string[]): string[] {
  const start = words.findIndex((word) => !/^(?:[A-Za-z_]\w*=[\s\S]*|sudo|time|exec|command|env|nohup|&)$/.test(word))
  return start < 0 ? [] : words.slice(start)
}

function isCurl(word: string | undefined): boolean {
  return word !== undefined && /(?:^|[\\/])curl(?:\.exe)?$/i.test(word)
}

function item(call: CurlCall, url: string, command: Command, session: ImportSession): ImportedRequest {
  const name = `${url.replace(/[?#][\s\S]*$/, '').slice(0, 200)}`
  const place = name
  const context = { place, session, input: command.input }
  const { headers, body } = curlBody(call, headersOf(call, place, session), context)
  const method = methodOf(call)
  const address = addressOf(call, url, context)
  const request = requestOf(
    {
      method,
      url: address,
      headers,
      body,
      user: call.user,
      bearer: call.bearer,
      netrc: call.netrc,
      options: {
        followRedirects: call.follow,
        ...seconds('connectTimeoutMs', call.connectSeconds),
        ...seconds('totalTimeoutMs', call.totalSeconds),
      },
    },
    place,
    session,
  )
  if (call.dropped.length > 0) session.note(place, 'dropped', `Left out: ${call.dropped.join(', ')}.`)
  if (call.ignored.length > 0)
    session.note(place, 'dropped', `Without meaning here: ${[...new Set(call.ignored)].join(', ')}.`)
  if (command.left.length > 0)
    session.note(place, 'script', `Not run: ${[...new Set(command.left)].join(', ').slice(0, 200)}.`)
  return { type: 'request', name, request }
}

function methodOf(call: CurlCall): string {
  const implied = call.head
    ? 'HEAD'
    : call.upload !== null
      ? 'PUT'
      : (call.data.length > 0 && !call.get) || call.form.length > 0
        ? 'POST'
        : 'GET'
  const method = (call.method ?? implied).toUpperCase()
  return Request.shape.method.safeParse(method).success ? method : implied
}

function addressOf(call: CurlCall, url: string, context: Parameters<typeof dataText>[1]): string {
  const whole = /^[a-z][a-z\d+.-]*:\/\/|^\{\{/i.test(url) ? url : `http://${url}`
  const origin = /^(?:[a-z][a-z\d+.-]*:\/\/[^/?#]*|\{\{[^{}]*\}\})/i.exec(whole)?.[0]
  const aimed = call.target === null || origin === undefined ? whole : origin + call.target
  const pieces = [...(call.get ? call.data : []), ...call.query]
  if (pieces.length === 0) return aimed
  const query = dataText(pieces, context)
  if (query === null) {
    context.session.note(context.place, 'file', 'A part of the query came from a file, which is not read.')
    return aimed
  }
  const hash = aimed.indexOf('#')
  const before = hash < 0 ? aimed : aimed.slice(0, hash)
  return `${before}${before.includes('?') ? '&' : '?'}${query}`
}

function headersOf(call: CurlCall, place: string, session: ImportSession): { name: string; value: string }[] {
  const rows = call.headers.flatMap((text) => {
    if (text.startsWith('@')) {
      session.note(place, 'file', `Headers came from the file ${text.slice(1)}, which is not read.`)
      return []
    }
    const colon = text.indexOf(':')
    const empty = /^([^:;]+);$/.exec(text.trim())
    if (empty) return [{ name: empty[1]!.trim(), value: '' }]
    const value = colon < 0 ? '' : text.slice(colon + 1).trim()
    const name = text.slice(0, Math.max(0, colon)).trim()
    if (name === '' || value === '') {
      if (name !== '') session.note(place, 'dropped', `${name} was taken away by an empty header.`)
      return []
    }
    // Trowel counts the bytes itself.
    return /^content-length$/i.test(name) ? [] : [{ name, value }]
  })
  const json = call.data.some(({ kind }) => kind === 'json')
  const has = (name: string) => rows.some((row) => row.name.toLowerCase() === name)
  if (json && !has('accept')) rows.push({ name: 'Accept', value: 'application/json' })
  return rows
}

function seconds(name: 'connectTimeoutMs' | 'totalTimeoutMs', text: string | null): Partial<Request['options']> {
  const value = Number(text)
  return text === null || !Number.isFinite(value) || value < 0
    ? {}
    : { [name]: Math.round(Math.min(value, 1e6) * 1000) }
}

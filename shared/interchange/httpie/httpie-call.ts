const short: Readonly<Record<string, string>> = {
  a: 'auth',
  A: 'auth-type',
  j: 'json',
  f: 'form',
  x: 'compress',
  p: 'print',
  h: 'headers',
  b: 'body',
  m: 'meta',
  v: 'verbose',
  P: 'history-print',
  S: 'stream',
  o: 'output',
  d: 'download',
  c: 'continue',
  q: 'quiet',
  F: 'follow',
  I: 'ignore-stdin',
  s: 'style',
}

const valued = new Set([
  'auth',
  'auth-type',
  'session',
  'session-read-only',
  'verify',
  'ssl',
  'cert',
  'cert-key',
  'cert-key-pass',
  'ciphers',
  'proxy',
  'timeout',
  'max-redirects',
  'max-headers',
  'raw',
  'boundary',
  'print',
  'style',
  'format-options',
  'pretty',
  'output',
  'default-scheme',
  'response-charset',
  'response-mime',
  'history-print',
])

/** They show or save things and do not change what is sent. */
const harmless =
  /^(json|print|headers|body|meta|verbose|history-print|stream|output|download|continue|quiet|ignore-stdin|style|format-options|pretty|sorted|unsorted|response-charset|response-mime|check-status|path-as-is|all|max-redirects|max-headers|debug|traceback|no-.*|ignore-netrc)$/

export interface HttpieCall {
  words: string[]
  form: boolean
  multipart: boolean
  raw: string | null
  auth: string | null
  authType: string
  follow: boolean
  timeout: string | null
  scheme: string | null
  ignored: string[]
  dropped: string[]
}

/** The words behind `http`: options taken out, which may stand anywhere before `--`. */
export function httpieCall(words: readonly string[]): HttpieCall {
  const call: HttpieCall = {
    words: [],
    form: false,
    multipart: false,
    raw: null,
    auth: null,
    authType: '',
    follow: false,
    timeout: null,
    scheme: null,
    ignored: [],
    dropped: [],
  }
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!
    if (word === '--') {
      call.words.push(...words.slice(at + 1))
      break
    }
    if (/^--[a-z]/.test(word)) {
      const equals = word.indexOf('=')
      const name = equals < 0 ? word.slice(2) : word.slice(2, equals)
      const value = equals >= 0 ? word.slice(equals + 1) : valued.has(name) ? (words[++at] ?? '') : ''
      take(call, name, value)
    } else if (/^-[A-Za-z]/.test(word) && !/^-[\w-]*[:=;@]/.test(word.replace(/^-[aAspoP]./, ''))) {
      for (let letter = 1; letter < word.length; letter++) {
        const name = short[word[letter]!] ?? word[letter]!
        if (!valued.has(name)) {
          take(call, name, '')
          continue
        }
        const glued = word.slice(letter + 1)
        take(call, name, glued === '' ? (words[++at] ?? '') : glued)
        break
      }
    } else call.words.push(word)
  }
  return call
}

function take(call: HttpieCall, name: string, value: string): void {
  if (name === 'form') call.form = true
  else if (name === 'multipart') call.multipart = true
  else if (name === 'raw') call.raw = value
  else if (name === 'auth') call.auth = value
  else if (name === 'auth-type') call.authType = value
  else if (name === 'follow') call.follow = true
  else if (name === 'timeout') call.timeout = value
  else if (name === 'default-scheme') call.scheme = value
  else if (harmless.test(name)) call.ignored.push(name.length === 1 ? `-${name}` : `--${name}`)
  else call.dropped.push(`--${name}${value === '' || /pass|key|cert|proxy/.test(name) ? '' : ` ${value.slice(0, 60)}`}`)
}

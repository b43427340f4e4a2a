import type { CurlOption } from './options.ts'

/** One piece of `--data…`, `--json`. */
export interface DataPiece {
  kind: 'data' | 'raw' | 'binary' | 'urlencode' | 'json'
  value: string
}

/** What the options of one call come to; addresses may be several. */
export interface CurlCall {
  urls: string[]
  method: string | null
  headers: string[]
  data: DataPiece[]
  query: DataPiece[]
  form: { value: string; literal: boolean }[]
  get: boolean
  head: boolean
  upload: string | null
  user: string | null
  bearer: string | null
  netrc: boolean
  follow: boolean
  target: string | null
  connectSeconds: string | null
  totalSeconds: string | null
  /** Options that mean nothing here. */
  ignored: string[]
  /** Options that would have changed what is sent or where. */
  dropped: string[]
}

function emptyCall(): CurlCall {
  return {
    urls: [],
    method: null,
    headers: [],
    data: [],
    query: [],
    form: [],
    get: false,
    head: false,
    upload: null,
    user: null,
    bearer: null,
    netrc: false,
    follow: false,
    target: null,
    connectSeconds: null,
    totalSeconds: null,
    ignored: [],
    dropped: [],
  }
}

/** They show, save or repeat things and do not change what is sent. */
const harmless =
  /^(silent|show-error|show-headers|verbose|output|remote-name|remote-name-all|remote-header-name|output-dir|create-dirs|fail|fail-with-body|fail-early|write-out|progress-bar|no-progress-meter|styled-output|trace|trace-ascii|trace-time|dump-header|stderr|no-buffer|parallel.*|retry.*|compressed|compressed-ssh|globoff|path-as-is|http[\d.]+|http2-prior-knowledge|tlsv.*|ssl.*|ipv[46]|no-keepalive|keepalive-.*|tcp-.*|disable|no-sessionid|no-alpn|remote-time|raw|limit-rate|post30[123]|max-redirs|cookie-jar|junk-session-cookies|happy-eyeballs.*|use-ascii|basic|anyauth|proto|proto-default|libcurl|speed-.*|max-filesize|no-.*|xattr|etag-save)$/

/** The calls of one command: `--next` begins another one. */
export function curlCalls(options: readonly CurlOption[]): CurlCall[] {
  const calls: CurlCall[] = []
  let call = emptyCall()
  for (const { name, value } of options) {
    if (name === 'next') {
      calls.push(call)
      call = emptyCall()
    } else take(call, name, value)
  }
  return [...calls, call].filter(({ urls }) => urls.length > 0)
}

function take(call: CurlCall, name: string, value: string): void {
  switch (name) {
    case '':
    case 'url':
      call.urls.push(value)
      break
    case 'request':
      call.method = value
      break
    case 'header':
      call.headers.push(value)
      break
    case 'user-agent':
      call.headers.push(value === '' ? 'User-Agent:' : `User-Agent: ${value}`)
      break
    case 'referer':
      call.headers.push(`Referer: ${value.replace(/;auto$/, '')}`)
      break
    case 'cookie':
      if (value.includes('=')) call.headers.push(`Cookie: ${value}`)
      else call.dropped.push(`--cookie ${value}`)
      break
    case 'range':
      call.headers.push(`Range: bytes=${value}`)
      break
    case 'data':
    case 'data-ascii':
      call.data.push({ kind: 'data', value })
      break
    case 'data-raw':
      call.data.push({ kind: 'raw', value })
      break
    case 'data-binary':
      call.data.push({ kind: 'binary', value })
      break
    case 'data-urlencode':
      call.data.push({ kind: 'urlencode', value })
      break
    case 'json':
      call.data.push({ kind: 'json', value })
      break
    case 'url-query':
      call.query.push(value.startsWith('+') ? { kind: 'raw', value: value.slice(1) } : { kind: 'urlencode', value })
      break
    case 'form':
      call.form.push({ value, literal: false })
      break
    case 'form-string':
      call.form.push({ value, literal: true })
      break
    case 'get':
      call.get = true
      break
    case 'head':
      call.head = true
      break
    case 'upload-file':
      call.upload = value
      break
    case 'user':
      call.user = value
      break
    case 'oauth2-bearer':
      call.bearer = value
      break
    case 'netrc':
    case 'netrc-optional':
    case 'netrc-file':
      call.netrc = true
      break
    case 'location':
    case 'location-trusted':
      call.follow = true
      break
    case 'request-target':
      call.target = value
      break
    case 'connect-timeout':
      call.connectSeconds = value
      break
    case 'max-time':
      call.totalSeconds = value
      break
    default: {
      const written = name.length === 1 ? `-${name}` : `--${name}`
      if (harmless.test(name)) call.ignored.push(written)
      else
        call.dropped.push(
          value === '' ? written : `${written} ${/key|cert|pass|user|proxy/.test(name) ? '…' : value.slice(0, 60)}`,
        )
    }
  }
}

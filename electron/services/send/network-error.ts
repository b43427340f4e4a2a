import { AppError, type ErrorCode } from '#shared/errors.ts'
import { bytes, type Hop } from './hop.ts'
import { tlsError } from './tls-error.ts'

type Words = [code: ErrorCode, message: string, likely: string, remedy: string]

/** What Node says of a connection, in words for people. AppErrors pass as they are. */
export function networkError(error: unknown, hop: Hop, headersSize: number): AppError {
  if (error instanceof AppError) return error
  const code = codeOf(error)
  const tls = tlsError(code, hop)
  const [kind, message, likely, remedy] =
    tls ?? parserWords(code, error, hop) ?? connectionWords(code, hop, headersSize)
  return new AppError(kind, message, { likely, remedy, detail: code === '' ? {} : { code } })
}

function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : ''
}

function connectionWords(code: string, hop: Hop, headersSize: number): Words {
  const { host } = hop
  switch (code) {
    case 'ENOTFOUND':
    case 'EAI_NONAME':
    case 'EAI_NODATA':
      return [
        'dns_failed',
        `The host ${host} is not known.`,
        'The name is misspelt, or it exists only inside another network (VPN).',
        'Check the host in the address or in DATABRICKS_HOST.',
      ]
    case 'EAI_AGAIN':
    case 'EAI_FAIL':
    case 'ETIMEOUT':
      return [
        'dns_failed',
        `The name ${host} could not be looked up.`,
        'There is no network, or the DNS server does not answer.',
        'Check the network connection and send again.',
      ]
    case 'ECONNREFUSED':
      return [
        'connection_refused',
        `${host} refused the connection.`,
        'Nothing listens on that port.',
        'Check the port, and whether the server runs.',
      ]
    case 'ETIMEDOUT':
      return [
        'connect_timeout',
        `${host} did not answer in time.`,
        'A firewall swallows the connection, or the server is down.',
        'Check the network, the VPN and the address.',
      ]
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'EHOSTDOWN':
    case 'ENETDOWN':
    case 'EADDRNOTAVAIL':
      return [
        'connection_failed',
        `There is no way to ${host} from here.`,
        'The network or the VPN is off.',
        'Check the network connection and send again.',
      ]
    case 'EACCES':
    case 'EPERM':
      return [
        'connection_failed',
        `This machine does not allow a connection to ${host}.`,
        'A firewall or a sandbox forbids it.',
        'Allow Trowel in the firewall.',
      ]
    case 'EMFILE':
    case 'ENFILE':
      return [
        'connection_failed',
        'This machine has too many open files for another connection.',
        'Many requests run at once.',
        'Wait for them to end and send again.',
      ]
    case 'ECONNRESET':
    case 'EPIPE':
    case 'ECONNABORTED':
    case 'ERR_STREAM_PREMATURE_CLOSE':
      return [
        'connection_reset',
        resetMessage(hop),
        resetCause(hop, headersSize),
        'Send again. If it stays so, look at the log of the server.',
      ]
    default:
      return [
        'connection_failed',
        `The connection to ${host} failed${code === '' ? '' : ` (${code})`}.`,
        'The network or the server had a problem.',
        'Send again.',
      ]
  }
}

function resetMessage({ host, answered, received = 0 }: Hop): string {
  return answered === undefined
    ? `${host} closed the connection without an answer.`
    : `${host} closed the connection in the middle of the answer, after ${bytes(received)}.`
}

function resetCause({ answered, sent, bodySize }: Hop, headersSize: number): string {
  if (answered !== undefined) return 'The server or something on the way ended too early.'
  if (headersSize > 8 * 1024)
    return `The request has ${bytes(headersSize)} of headers; many servers hang up above 8 to 64 kB.`
  if (sent === undefined && bodySize > 0) return 'The server did not want the body: it may be too large for it.'
  return 'The server crashed, was restarted, or something on the way cut the connection.'
}

function parserWords(code: string, error: unknown, { host, tls }: Hop): Words | null {
  if (code === 'HPE_HEADER_OVERFLOW') {
    return [
      'header_overflow',
      `${host} answered with more than 1 MB of headers.`,
      'The server repeats a header without end, or puts data into headers.',
      'Ask whoever runs the server.',
    ]
  }
  if (!code.startsWith('HPE_') && !code.startsWith('ERR_HTTP')) return null
  const raw =
    error instanceof Error && 'rawPacket' in error && Buffer.isBuffer(error.rawPacket) ? error.rawPacket : null
  // A TLS record of the kind "alert" or "handshake".
  if (!tls && (raw?.[0] === 0x15 || raw?.[0] === 0x16)) {
    return [
      'invalid_response',
      `${host} speaks TLS on this port, not plain HTTP.`,
      'The address begins with http: instead of https:.',
      'Change the address to https:.',
    ]
  }
  const reason = error instanceof Error && 'reason' in error && typeof error.reason === 'string' ? error.reason : code
  return [
    'invalid_response',
    `${host} sent something that is not valid HTTP (${reason}).`,
    'Something else than an HTTP server listens there, or the server has a fault.',
    'Check the port.',
  ]
}

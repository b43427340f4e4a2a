import { AppError } from '#shared/errors.ts'
import { isLoopback } from './loopback.ts'

const example = 'A good one looks like https://adb-1234567890123456.7.azuredatabricks.net/api/2.0/clusters/list.'

export function invalidUrl(url: string, why: string, remedy = example): AppError {
  return new AppError('invalid_url', `The URL ${shorten(url)} cannot be sent: ${why}.`, { remedy, detail: { url } })
}

/**
 * The origin of what was typed up to the first "/": scheme://host[:port] as a browser writes it. Without a scheme it is
 * https, and http for this machine. `url` is the whole address, for messages.
 */
export function checkOrigin(authority: string, url: string): string {
  const [, scheme, slashes = '', host = ''] =
    /^(?:([a-z][a-z\d+.-]*):(?=\/|[^\d]|$)(\/*))?(.*)$/is.exec(authority) ?? []
  if (scheme !== undefined && !/^https?$/i.test(scheme)) {
    throw invalidUrl(url, `"${scheme}:" is not http: or https:`)
  }
  if (scheme !== undefined && slashes !== '//') throw invalidUrl(url, `"//" has to follow "${scheme}:"`)
  if (host === '') throw invalidUrl(url, 'it has no host')
  if (/^https?$/i.test(host)) throw invalidUrl(url, `":" is missing after "${host}"`)
  if (host.includes('@')) {
    throw invalidUrl(
      url.replace(/\/\/.*@/, '//…@'),
      'a name or password stands in front of its host',
      'Remove everything up to "@" and choose how to sign in under Auth.',
    )
  }
  const parsed = URL.parse(`${scheme ?? (isLoopback(hostOf(host)) ? 'http' : 'https')}://${host}`)
  if (!parsed) throw invalidUrl(url, `"${host}" is not a host name with an optional port`)
  return parsed.origin
}

function hostOf(authority: string): string {
  return authority.replace(/:\d*$/, '')
}

function shorten(url: string): string {
  if (url === '') return '(empty)'
  return url.length > 200 ? `${url.slice(0, 200)}…` : url
}

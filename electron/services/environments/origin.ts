import { AppError } from '#shared/errors.ts'
import { isLoopback } from '../resolve/loopback.ts'

/**
 * A host as people paste it (`adb-1.azuredatabricks.net/`, `https://x.cloud.databricks.com:443/?o=1`) as a base address:
 * https where no scheme is given (http for this machine), without default port and trailing slash. null where it is no http address.
 */
export function cleanHost(host: string): string | null {
  const url = parseHost(host)
  return url && `${url.origin}${url.pathname.replace(/\/+$/, '')}`
}

/**
 * The origin a credential is bound to: scheme://host[:port]. Throws `invalid_url` for what is no host, and
 * `credential_origin` for plain http to another machine, where anybody on the way could read the credential.
 */
export function originOf(host: string): string {
  const url = parseHost(host)
  if (!url) {
    throw new AppError('invalid_url', 'DATABRICKS_HOST of this environment is not the address of a workspace.', {
      remedy: 'Write it like https://adb-1234567890123456.7.azuredatabricks.net.',
    })
  }
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    throw new AppError('credential_origin', `A credential is not sent to ${url.origin} over plain http.`, {
      likely: 'Anybody between this machine and the workspace could read it.',
      remedy: 'Use https in DATABRICKS_HOST.',
    })
  }
  return url.origin
}

function parseHost(host: string): URL | null {
  const trimmed = host.trim()
  if (trimmed === '' || /[\s\\{}]/.test(trimmed)) return null
  const hasScheme = /^[A-Za-z][A-Za-z0-9+.-]*:\/\//.test(trimmed)
  let address = hasScheme ? trimmed : `https://${trimmed}`
  if (!URL.canParse(address)) return null
  if (!hasScheme && isLoopback(new URL(address).hostname)) address = `http://${trimmed}`
  const url = new URL(address)
  const isHttp = url.protocol === 'https:' || url.protocol === 'http:'
  return isHttp && url.hostname !== '' && url.username === '' && url.password === '' ? url : null
}

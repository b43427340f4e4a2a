import { createHash, timingSafeEqual } from 'node:crypto'
import { PlatformError } from './platform-error.ts'

/** Lets a request pass whose bearer token is the workspace's one; throws 401 without one, 403 with another. */
export type Authorize = (authorization: string | undefined) => void

export function authorizeBy(token: string): Authorize {
  const expected = digest(token)
  return (authorization) => {
    const sent = /^Bearer +(\S+) *$/i.exec(authorization ?? '')?.[1]
    if (sent === undefined) {
      throw new PlatformError(401, 401, 'Credential was not sent or was of an unsupported type for this API.')
    }
    if (!timingSafeEqual(digest(sent), expected)) throw new PlatformError(403, 403, 'Invalid access token.')
  }
}

/** Equal in length whatever was sent, so that the comparison takes the same time. */
function digest(token: string): Uint8Array {
  return createHash('sha256').update(token).digest()
}

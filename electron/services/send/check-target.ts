import { AppError } from '#shared/errors.ts'
import { isLoopback } from '../resolve/loopback.ts'

interface Target {
  /** "The secret NAME", for messages. */
  what: string
  /** The origin it was saved for; null: for none in particular. */
  bound: string | null
  origin: string
  /** How to send the request without it, as half a sentence. */
  without: string
}

/** Whether what is sent to this origin can be read on the way. */
export function plainHttp(origin: string): boolean {
  return !origin.startsWith('https:') && !isLoopback(new URL(origin).hostname)
}

/** Throws `credential_origin` unless scheme, host and port are those the secret was saved for, and the way there is private. */
export function checkTarget({ what, bound, origin, without }: Target): void {
  const boundOrigin = bound === null || bound === origin || !URL.canParse(bound) ? bound : new URL(bound).origin
  if (boundOrigin !== null && boundOrigin !== origin) {
    throw new AppError(
      'credential_origin',
      `${what} belongs to ${boundOrigin} and is not sent to ${origin}. Nothing was sent.`,
      {
        likely: 'The address of the request leads elsewhere, or DATABRICKS_HOST was changed after the secret was set.',
        remedy: `To send it without, ${without}; or set it in an environment whose DATABRICKS_HOST is ${origin}.`,
        detail: { bound: boundOrigin, target: origin },
      },
    )
  }
  if (!plainHttp(origin)) return
  throw new AppError(
    'credential_origin',
    `${what} is not sent to ${origin}: without TLS everybody on the way could read it. Nothing was sent.`,
    {
      likely: 'The address begins with http: instead of https:.',
      remedy: `Use https. To send it without, ${without}.`,
      detail: { bound: boundOrigin, target: origin },
    },
  )
}

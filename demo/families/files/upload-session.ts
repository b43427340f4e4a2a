import type { Parameters } from '../../http/parameters.ts'
import { doesNotExist, quotaExceeded } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'

export interface UploadPart {
  bytes: Buffer
  etag: string
}

/** A large file on its way into a volume, in numbered parts or as one stream that can be taken up again. */
export interface UploadSession {
  token: string
  /** What links name it by, so that they need no other permission. */
  secret: string
  type: 'multipart' | 'resumable'
  path: string
  overwrite: boolean
  /** By number; a stream counts its pieces from 1. */
  parts: Map<number, UploadPart>
}

type Sessions = Map<string, UploadSession>

const mostSessions = 50
const mostBytes = 128 * 1024 * 1024

/** Of one upload. */
export const mostParts = 10_000

export function sessionsOf(store: Store): Sessions {
  return store.part(begin)
}

/** Throws QUOTA_EXCEEDED. */
export function openSession(wish: Pick<UploadSession, 'type' | 'path' | 'overwrite'>, store: Store): UploadSession {
  const sessions = sessionsOf(store)
  if (sessions.size >= mostSessions) throw quotaExceeded(`No more than ${mostSessions} uploads can be under way.`)
  const token = store.sequence.letters(40)
  const session = { ...wish, token, secret: store.sequence.letters(40), parts: new Map() }
  sessions.set(token, session)
  return session
}

/** Throws RESOURCE_DOES_NOT_EXIST, also for the session of another file. */
export function findSession(parameters: Parameters, path: string, store: Store): UploadSession {
  const token = parameters.requiredText('session_token')
  const session = sessionsOf(store).get(token)
  if (session === undefined || session.path !== path) {
    throw doesNotExist(`No upload of ${path.slice(0, 200)} is under way with this session_token.`)
  }
  return session
}

/** Throws QUOTA_EXCEEDED when all uploads together become too large. */
export function keepPart(session: UploadSession, number: number, part: UploadPart, store: Store): void {
  let used = part.bytes.length - (session.parts.get(number)?.bytes.length ?? 0)
  for (const each of sessionsOf(store).values()) used += sizeOf(each)
  const isOneTooMany = session.parts.size >= mostParts && !session.parts.has(number)
  if (used > mostBytes || isOneTooMany)
    throw quotaExceeded('The uploads under way are larger, or in more parts, than this demo workspace takes.')
  session.parts.set(number, part)
}

export function sizeOf({ parts }: UploadSession): number {
  return [...parts.values()].reduce((sum, { bytes }) => sum + bytes.length, 0)
}

/** Two that somebody has begun. */
function begin(store: Store): Sessions {
  const volume = '/Volumes/main/default/landing'
  const samples = [
    { token: 'CAEQARoFCAEQgAE', type: 'multipart', path: `${volume}/large.csv` },
    { token: 'CAEQARoFCAEQgAI', type: 'resumable', path: `${volume}/large.json` },
  ] as const
  return new Map(
    samples.map((each) => {
      const session = { ...each, overwrite: false, secret: store.sequence.letters(40), parts: new Map() }
      return [each.token, session]
    }),
  )
}

import { createHash } from 'node:crypto'
import { type Answer, noContentAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { invalidParameter, PlatformError } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import { keepFile } from './keep-file.ts'
import { downloadsOf } from './presigned-downloads.ts'
import { downloadFile } from './transfer-files.ts'
import { keepPart, mostParts, sessionsOf, sizeOf, type UploadSession } from './upload-session.ts'
import { readVolumePath } from './volume-path.ts'

export function followDownload(request: ApiRequest, store: Store): Answer {
  checkLink(request, store)
  const path = downloadsOf(store).get(request.pathValues.secret ?? '')
  if (path === undefined) throw refused('The link leads to nothing.')
  return downloadFile({ ...request, pathValues: { path: path.slice(1) } }, store)
}

/** The etag in the answer is what the end of the upload has to name. */
export function followPart(request: ApiRequest, store: Store): Answer {
  const session = sessionBehind(request, store)
  const number = Number(request.pathValues.part)
  if (!Number.isInteger(number) || number < 1 || number > mostParts) throw invalidParameter('The link names no part.')
  const etag = `"${createHash('sha256').update(request.body).digest('hex').slice(0, 32)}"`
  keepPart(session, number, { bytes: Buffer.from(request.body), etag }, store)
  return stored({ ETag: etag })
}

/** Bytes come in order; until the last one the answer is 308 and tells in Range what has come so far. */
export function followStream(request: ApiRequest, store: Store): Answer {
  const session = sessionBehind(request, store)
  const [, from, to, total] = /^bytes (?:(\d+)-(\d+)|\*)\/(\d+|\*)$/.exec(request.headers['content-range'] ?? '') ?? []
  if (total === undefined) throw invalidParameter('A Content-Range such as bytes 0-1048575/* is missing.')
  const size = sizeOf(session)
  if (from !== undefined) {
    const { length } = request.body
    const isNext = length > 0 && Number(from) === size && Number(to) - Number(from) + 1 === length
    if (!isNext) throw invalidParameter(`The next bytes to come begin at ${size}, and Content-Range has to count them.`)
    keepPart(session, session.parts.size + 1, { bytes: Buffer.from(request.body), etag: '' }, store)
  }
  const come = sizeOf(session)
  if (total !== String(come)) {
    return { ...stored(come === 0 ? {} : { Range: `bytes=0-${come - 1}` }), status: 308 }
  }
  const bytes = Buffer.concat([...session.parts.values()].map((part) => part.bytes))
  keepFile(readVolumePath({ path: session.path.slice(1) }, store), bytes, session.overwrite, store)
  sessionsOf(store).delete(session.token)
  return stored({})
}

export function followAbort(request: ApiRequest, store: Store): Answer {
  sessionsOf(store).delete(sessionBehind(request, store).token)
  return noContentAnswer()
}

function sessionBehind(request: ApiRequest, store: Store): UploadSession {
  checkLink(request, store)
  const session = [...sessionsOf(store).values()].find(({ secret }) => secret === request.pathValues.secret)
  if (session === undefined) throw refused('The link leads to nothing.')
  return session
}

/** As cloud storage does, links with a second proof of permission are refused. */
function checkLink({ headers, parameters }: ApiRequest, store: Store): void {
  if (headers.authorization !== undefined) {
    throw invalidParameter('A link carries its own permission: it has to be followed without an Authorization header.')
  }
  if (!((parameters.integer('expires') ?? 0) > store.clock.now())) throw refused('The link has expired.')
}

function refused(message: string): PlatformError {
  return new PlatformError(403, 'PERMISSION_DENIED', message)
}

function stored(headers: Readonly<Record<string, string>>): Answer {
  return { status: 200, body: '', contentType: 'application/octet-stream', headers }
}

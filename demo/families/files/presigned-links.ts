import { type Answer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import type { Parameters } from '../../http/parameters.ts'
import { invalidParameter, missingField } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import { downloadsOf } from './presigned-downloads.ts'
import { fileAt } from './transfer-files.ts'
import { findSession, mostParts, type UploadSession } from './upload-session.ts'
import { readVolumePath } from './volume-path.ts'
import { volumeFilesOf } from './volumes.ts'

export const linkPaths = {
  part: '/presigned/files/parts',
  resumable: '/presigned/files/streams',
  abort: '/presigned/files/aborts',
  download: '/presigned/files/downloads',
} as const

const hour = 3_600_000

export function createDownloadUrl({ parameters, origin }: ApiRequest, store: Store): Answer {
  const { path, place } = pathIn(parameters, store)
  const expires = expiryOf(parameters, store)
  fileAt(volumeFilesOf(store), place)
  const downloads = downloadsOf(store)
  // Whoever asks for very many links loses the oldest.
  if (downloads.size >= 500) downloads.delete(downloads.keys().next().value!)
  const secret = store.sequence.letters(40)
  downloads.set(secret, path)
  return jsonAnswer({ url: linkTo(`${origin}${linkPaths.download}/${secret}`, expires), headers: [] })
}

export function createUploadPartUrls({ parameters, origin }: ApiRequest, store: Store): Answer {
  const session = sessionIn(parameters, 'multipart', store)
  const expires = expiryOf(parameters, store)
  const start = parameters.integerWithin('start_part_number', 1, mostParts)
  const count = parameters.integerWithin('count', 1, 100)
  if (start === undefined) throw missingField('start_part_number')
  if (count === undefined) throw missingField('count')
  const links = Array.from({ length: Math.min(count, mostParts + 1 - start) }, (_, place) => {
    const number = start + place
    const url = linkTo(`${origin}${linkPaths.part}/${session.secret}/${number}`, expires)
    return { url, part_number: number, headers: [] }
  })
  return jsonAnswer({ upload_part_urls: links })
}

export function createResumableUploadUrl({ parameters, origin }: ApiRequest, store: Store): Answer {
  const { secret } = sessionIn(parameters, 'resumable', store)
  const url = linkTo(`${origin}${linkPaths.resumable}/${secret}`, store.clock.now() + hour)
  return jsonAnswer({ resumable_upload_url: { url, headers: [] } })
}

export function createAbortUploadUrl({ parameters, origin }: ApiRequest, store: Store): Answer {
  const { path } = pathIn(parameters, store)
  const { secret } = findSession(parameters, path, store)
  const url = linkTo(`${origin}${linkPaths.abort}/${secret}`, expiryOf(parameters, store))
  return jsonAnswer({ abort_upload_url: { url, headers: [] } })
}

function pathIn(parameters: Parameters, store: Store) {
  return readVolumePath({ path: parameters.requiredText('path').replace(/^\//, '') }, store)
}

function sessionIn(parameters: Parameters, type: UploadSession['type'], store: Store): UploadSession {
  const session = findSession(parameters, pathIn(parameters, store).path, store)
  if (session.type !== type) throw invalidParameter(`The session is not one of a ${type} upload.`)
  return session
}

/** When it was asked to end, or after an hour, the longest time that a link lives. */
function expiryOf(parameters: Parameters, store: Store): number {
  const wish = Date.parse(parameters.requiredText('expire_time'))
  if (Number.isNaN(wish)) throw invalidParameter('expire_time is not a time such as 2026-02-01T00:00:00Z.')
  return Math.min(wish, store.clock.now() + hour)
}

function linkTo(address: string, expires: number): string {
  return `${address}?expires=${expires}`
}

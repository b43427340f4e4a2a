import { isJsonObject, type JsonValue } from '#shared/json/exact-value.ts'
import { type Answer, emptyAnswer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { invalidParameter, malformedRequest, missingField } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import { demandFree, keepFile } from './keep-file.ts'
import { findSession, openSession, sessionsOf, type UploadSession } from './upload-session.ts'
import { readVolumePath } from './volume-path.ts'

/** Begins the upload of a large file, puts its parts together, or forgets them, as `action` says. */
export function actOnUpload(request: ApiRequest, store: Store): Answer {
  const action = request.parameters.choice('action', ['initiate-upload', 'complete-upload', 'abort-upload'])
  if (action === undefined) throw missingField('action')
  if (action === 'initiate-upload') return initiateUpload(request, store)
  const { path } = readVolumePath(request.pathValues, store)
  const session = findSession(request.parameters, path, store)
  if (action === 'complete-upload') completeUpload(session, request, store)
  sessionsOf(store).delete(session.token)
  return emptyAnswer()
}

function initiateUpload({ pathValues, parameters }: ApiRequest, store: Store): Answer {
  const place = readVolumePath(pathValues, store)
  const type = parameters.choice('upload_type', ['multipart', 'resumable']) ?? 'multipart'
  const overwrite = parameters.flag('overwrite') ?? false
  demandFree(place, overwrite, store)
  const { token } = openSession({ type, overwrite, path: place.path }, store)
  return jsonAnswer({ [type === 'multipart' ? 'multipart_upload' : 'resumable_upload']: { session_token: token } })
}

function completeUpload(session: UploadSession, { pathValues, parameters }: ApiRequest, store: Store): void {
  if (session.type === 'resumable') throw invalidParameter('A resumable upload is complete with its last bytes.')
  const given = parameters.bodyObject().parts
  if (!Array.isArray(given) || given.length === 0) throw missingField('parts')
  let last = 0
  const pieces = (given as readonly JsonValue[]).map((part) => {
    if (!isJsonObject(part)) throw malformedRequest('Could not parse request object: parts must be a list of objects.')
    const number = Number(part.part_number)
    if (!(number > last)) throw invalidParameter('The parts have to come in the order of their numbers.')
    last = number
    const kept = session.parts.get(number)
    if (kept === undefined || kept.etag !== part.etag) {
      throw invalidParameter(`Part ${number} was not uploaded, or with another etag.`)
    }
    return kept.bytes
  })
  keepFile(readVolumePath(pathValues, store), Buffer.concat(pieces), session.overwrite, store)
}

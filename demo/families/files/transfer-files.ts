import { type Answer, noContentAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { errorAnswer, PlatformError } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import type { FileTree } from '../dbfs/file-tree.ts'
import { byteRange } from './byte-range.ts'
import { keepFile } from './keep-file.ts'
import { readVolumePath } from './volume-path.ts'
import { volumeFilesOf } from './volumes.ts'

/** Also for HEAD, which gets the same headers. */
export function downloadFile({ path: target, pathValues, headers }: ApiRequest, store: Store): Answer {
  const { place } = readVolumePath(pathValues, store)
  const { bytes, modified } = fileAt(volumeFilesOf(store), place)
  checkUnmodified(headers['if-unmodified-since'], modified)
  const range = byteRange(headers.range, bytes.length)
  const common = { 'Last-Modified': new Date(modified).toUTCString(), 'Accept-Ranges': 'bytes' }
  if (range === 'none') {
    const message = `The range begins beyond the end of the file, which has ${bytes.length} bytes.`
    const refusal = errorAnswer(new PlatformError(416, 'INVALID_PARAMETER_VALUE', message), target)
    return { ...refusal, headers: { 'Content-Range': `bytes */${bytes.length}` } }
  }
  const contentType = 'application/octet-stream'
  if (range === null) return { status: 200, body: bytes, contentType, headers: common }
  const [from, to] = range
  const part = { ...common, 'Content-Range': `bytes ${from}-${to}/${bytes.length}` }
  return { status: 206, body: bytes.subarray(from, to + 1), contentType, headers: part }
}

/** The body is the file, whatever its type says. */
export function uploadFile({ pathValues, parameters, body }: ApiRequest, store: Store): Answer {
  const target = readVolumePath(pathValues, store)
  keepFile(target, Buffer.from(body), parameters.flag('overwrite') ?? false, store)
  return noContentAnswer()
}

export function deleteFile({ pathValues }: ApiRequest, store: Store): Answer {
  const files = volumeFilesOf(store)
  const { place } = readVolumePath(pathValues, store)
  fileAt(files, place)
  files.delete(place)
  return noContentAnswer()
}

/** Throws NOT_FOUND, also for directories. */
export function fileAt(files: FileTree, place: string): { bytes: Uint8Array; modified: number } {
  const entry = files.get(place)
  if (!entry?.bytes) throw new PlatformError(404, 'NOT_FOUND', 'The file being accessed is not found.')
  return { bytes: entry.bytes, modified: entry.modified }
}

/** HTTP dates know whole seconds only. */
function checkUnmodified(header: string | undefined, modified: number): void {
  const since = Date.parse(header ?? '')
  if (Number.isNaN(since) || Math.floor(modified / 1000) * 1000 <= since) return
  throw new PlatformError(412, 'FAILED_PRECONDITION', `The file was modified after ${new Date(since).toUTCString()}.`)
}

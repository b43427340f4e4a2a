import { type Answer, noContentAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { errorAnswer, invalidParameter, PlatformError } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import { type FileTree, parentOf, writeFile } from '../dbfs/file-tree.ts'
import { byteRange } from './byte-range.ts'
import { readVolumePath } from './volume-path.ts'
import { dropLostFiles, volumeFilesOf } from './volumes.ts'

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

/** The body is the file, whatever its type says. Missing directories are made. */
export function uploadFile({ pathValues, parameters, body }: ApiRequest, store: Store): Answer {
  const files = volumeFilesOf(store)
  const { path, place, isVolume } = readVolumePath(pathValues, store)
  const overwrite = parameters.flag('overwrite') ?? false
  if (isVolume) throw invalidParameter(`${path} is a volume. The path of a file has a name behind it.`)
  const there = files.get(place)
  if (there !== undefined && (there.bytes === null || !overwrite)) {
    throw taken(there.bytes === null ? 'A directory of this name exists.' : 'The file being created already exists.')
  }
  demandNoFileAbove(files, place)
  dropLostFiles(store)
  writeFile(files, place, Buffer.from(body), true, store.clock.now())
  return noContentAnswer()
}

export function deleteFile({ pathValues }: ApiRequest, store: Store): Answer {
  const files = volumeFilesOf(store)
  const { place } = readVolumePath(pathValues, store)
  fileAt(files, place)
  files.delete(place)
  return noContentAnswer()
}

export function taken(message: string): PlatformError {
  return new PlatformError(409, 'ALREADY_EXISTS', message)
}

/** Throws ALREADY_EXISTS when the path leads through a file. */
export function demandNoFileAbove(files: FileTree, place: string): void {
  for (let above = parentOf(place); above !== '/'; above = parentOf(above)) {
    if (files.get(above)?.bytes) throw taken('The path leads through a file, and nothing can lie in that.')
  }
}

function fileAt(files: FileTree, place: string): { bytes: Uint8Array; modified: number } {
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

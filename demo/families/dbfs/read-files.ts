import type { JsonObject } from '#shared/json/exact-value.ts'
import { type Answer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { invalidParameter, PlatformError } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import { childrenOf, entryAt, type FileEntry } from './file-tree.ts'
import { mostBytesAtOnce } from './read-base64.ts'
import { readPath } from './read-path.ts'

export function getStatus({ parameters }: ApiRequest, { files }: Store): Answer {
  const path = readPath(parameters, 'path')
  return jsonAnswer(describeFile(path, entryAt(files, path)))
}

/** A file lists itself; of an empty directory the platform leaves the field out. */
export function listFiles({ parameters }: ApiRequest, { files }: Store): Answer {
  const path = readPath(parameters, 'path')
  const entry = entryAt(files, path)
  const found = entry.bytes === null ? childrenOf(files, path) : [[path, entry] as const]
  if (found.length === 0) return jsonAnswer({})
  return jsonAnswer({ files: found.map(([child, each]) => describeFile(child, each)) })
}

export function readFile({ parameters }: ApiRequest, { files }: Store): Answer {
  const path = readPath(parameters, 'path')
  const offset = parameters.integer('offset') ?? 0
  const length = parameters.integer('length') ?? mostBytesAtOnce / 2
  if (offset < 0) throw invalidParameter(`offset must not be negative, but was ${offset}.`)
  if (length < 0) throw invalidParameter(`length must not be negative, but was ${length}.`)
  if (length > mostBytesAtOnce) {
    const message = `One read gives no more than ${mostBytesAtOnce} bytes, but length was ${length}.`
    throw new PlatformError(400, 'MAX_READ_SIZE_EXCEEDED', message)
  }
  const { bytes } = entryAt(files, path)
  if (bytes === null) throw invalidParameter(`${path} is a directory, not a file.`)
  const part = Buffer.from(bytes).subarray(offset, offset + length)
  return jsonAnswer({ bytes_read: part.length, data: part.toString('base64') })
}

function describeFile(path: string, entry: FileEntry): JsonObject {
  return {
    path,
    is_dir: entry.bytes === null,
    file_size: entry.bytes?.length ?? 0,
    modification_time: entry.modified,
  }
}

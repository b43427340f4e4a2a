import { numberOf } from '#shared/json/exact-value.ts'
import { type Answer, emptyAnswer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import type { Parameters } from '../../http/parameters.ts'
import { missingField, PlatformError } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import { writeFile } from './file-tree.ts'
import { readBase64 } from './read-base64.ts'
import { readPath } from './read-path.ts'

interface Upload {
  path: string
  blocks: Buffer[]
  bytes: number
}

/** By the digits of the handle. */
export type Uploads = Map<string, Upload>

const mostUploads = 100
const mostBytes = 128 * 1024 * 1024

/** The file is there at once, empty, and gets its content when the handle is closed. */
export function openUpload({ parameters }: ApiRequest, store: Store): Answer {
  const path = readPath(parameters, 'path')
  if (store.uploads.size >= mostUploads) throw tooMuch(`No more than ${mostUploads} files can be open at a time.`)
  writeFile(store.files, path, Buffer.alloc(0), parameters.flag('overwrite') ?? false, store.clock.now())
  // A handle is a 64-bit integer, beyond what a JavaScript number holds.
  const handle = store.sequence.digits(18)
  store.uploads.set(handle, { path, blocks: [], bytes: 0 })
  return jsonAnswer({ handle: numberOf(handle) })
}

export function addBlock({ parameters }: ApiRequest, store: Store): Answer {
  const upload = findUpload(parameters, store)
  const data = parameters.text('data')
  if (data === undefined) throw missingField('data')
  const block = readBase64('data', data)
  const open = [...store.uploads.values()].reduce((sum, { bytes }) => sum + bytes, 0)
  if (open + block.length > mostBytes)
    throw tooMuch('The files being written are larger than this demo workspace takes.')
  upload.blocks.push(block)
  upload.bytes += block.length
  return emptyAnswer()
}

export function closeUpload({ parameters }: ApiRequest, store: Store): Answer {
  const upload = findUpload(parameters, store)
  writeFile(store.files, upload.path, Buffer.concat(upload.blocks), true, store.clock.now())
  store.uploads.delete(handleOf(parameters))
  return emptyAnswer()
}

function findUpload(parameters: Parameters, store: Store): Upload {
  const handle = handleOf(parameters)
  const upload = store.uploads.get(handle)
  if (upload === undefined) {
    throw new PlatformError(404, 'RESOURCE_DOES_NOT_EXIST', `No open file has the handle ${handle}.`)
  }
  return upload
}

function handleOf(parameters: Parameters): string {
  const handle = parameters.integerText('handle')
  if (handle === undefined) throw missingField('handle')
  return handle
}

function tooMuch(message: string): PlatformError {
  return new PlatformError(400, 'QUOTA_EXCEEDED', message)
}

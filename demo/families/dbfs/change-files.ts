import { type Answer, emptyAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { invalidParameter, PlatformError } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import { alreadyExists, descendantsOf, entryAt, makeDirectory, parentOf, writeFile } from './file-tree.ts'
import { readBase64 } from './read-base64.ts'
import { readPath } from './read-path.ts'

/** As JSON with base64, or as a form with the bytes. */
export function putFile({ parameters }: ApiRequest, { files, clock }: Store): Answer {
  const path = readPath(parameters, 'path')
  const bytes = readBase64('contents', parameters.text('contents') ?? '')
  writeFile(files, path, bytes, parameters.flag('overwrite') ?? false, clock.now())
  return emptyAnswer()
}

export function makeDirectories({ parameters }: ApiRequest, { files, clock }: Store): Answer {
  makeDirectory(files, readPath(parameters, 'path'), clock.now())
  return emptyAnswer()
}

export function moveFile({ parameters }: ApiRequest, { files, clock }: Store): Answer {
  const from = readPath(parameters, 'source_path')
  const to = readPath(parameters, 'destination_path')
  const entry = entryAt(files, from)
  if (files.has(to)) throw alreadyExists(to)
  if (from === '/' || to.startsWith(`${from}/`)) throw invalidParameter(`Cannot move ${from} into itself.`)
  const below = descendantsOf(files, from)
  makeDirectory(files, parentOf(to), clock.now())
  files.set(to, entry)
  files.delete(from)
  for (const [path, each] of below) {
    files.set(to + path.slice(from.length), each)
    files.delete(path)
  }
  return emptyAnswer()
}

export function deleteFile({ parameters }: ApiRequest, { files }: Store): Answer {
  const path = readPath(parameters, 'path')
  const recursive = parameters.flag('recursive') ?? false
  entryAt(files, path)
  if (path === '/') throw new PlatformError(403, 'PERMISSION_DENIED', 'The root directory cannot be deleted.')
  const below = descendantsOf(files, path)
  if (below.length > 0 && !recursive) {
    throw new PlatformError(400, 'IO_ERROR', `The directory ${path} is not empty. Delete it with recursive=true.`)
  }
  files.delete(path)
  for (const [each] of below) files.delete(each)
  return emptyAnswer()
}

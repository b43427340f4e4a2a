import type { JsonObject } from '#shared/json/exact-value.ts'
import { type Answer, emptyAnswer, jsonAnswer, noContentAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { pageOf } from '../../http/page-of.ts'
import { invalidParameter, PlatformError } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import { childrenOf, type FileEntry, type FileTree, makeDirectory } from '../dbfs/file-tree.ts'
import { demandNoFileAbove, taken } from './keep-file.ts'
import { readVolumePath } from './volume-path.ts'
import { dropLostFiles, volumeFilesOf } from './volumes.ts'

export function listDirectory({ pathValues, parameters }: ApiRequest, store: Store): Answer {
  const files = volumeFilesOf(store)
  const { path, place } = readVolumePath(pathValues, store)
  demandDirectory(files, place)
  const page = pageOf(parameters, childrenOf(files, place), { name: 'page_size', usual: 1000, most: 1000 })
  const contents = page.items.map(([child, entry]) => describeEntry(path + child.slice(place.length), entry))
  return jsonAnswer({ ...(contents.length === 0 ? {} : { contents }), ...page.next })
}

export function headDirectory({ pathValues }: ApiRequest, store: Store): Answer {
  demandDirectory(volumeFilesOf(store), readVolumePath(pathValues, store).place)
  return emptyAnswer()
}

/** With the missing ones above it; no error where it exists. */
export function createDirectory({ pathValues }: ApiRequest, store: Store): Answer {
  const files = volumeFilesOf(store)
  const { place } = readVolumePath(pathValues, store)
  if (files.get(place)?.bytes) throw taken('A file of this name exists.')
  demandNoFileAbove(files, place)
  dropLostFiles(store)
  makeDirectory(files, place, store.clock.now())
  return noContentAnswer()
}

export function deleteDirectory({ pathValues }: ApiRequest, store: Store): Answer {
  const files = volumeFilesOf(store)
  const { path, place, isVolume } = readVolumePath(pathValues, store)
  if (isVolume) throw invalidParameter(`${path} is a volume. Volumes are deleted in Unity Catalog.`)
  demandDirectory(files, place)
  if (childrenOf(files, place).length > 0) {
    throw new PlatformError(400, 'DIRECTORY_NOT_EMPTY', 'The directory being deleted is not empty.')
  }
  files.delete(place)
  return noContentAnswer()
}

function demandDirectory(files: FileTree, place: string): void {
  if (files.get(place)?.bytes === null) return
  throw new PlatformError(404, 'NOT_FOUND', 'The directory being accessed is not found.')
}

function describeEntry(path: string, { bytes, modified }: FileEntry): JsonObject {
  return {
    path,
    name: path.slice(path.lastIndexOf('/') + 1),
    is_directory: bytes === null,
    ...(bytes === null ? {} : { file_size: bytes.length }),
    last_modified: modified,
  }
}

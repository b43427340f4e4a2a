import { PlatformError } from '../../http/platform-error.ts'

export interface FileEntry {
  /** null: a directory. */
  bytes: Uint8Array | null
  /** Milliseconds since 1970. */
  modified: number
}

/** Files and directories by absolute path without a slash at the end; the root is `/`. */
export type FileTree = Map<string, FileEntry>

const mostBytes = 256 * 1024 * 1024
const mostEntries = 5000

/** Throws RESOURCE_DOES_NOT_EXIST. */
export function entryAt(files: FileTree, path: string): FileEntry {
  const entry = files.get(path)
  if (entry === undefined) {
    throw new PlatformError(404, 'RESOURCE_DOES_NOT_EXIST', `No file or directory exists on path ${path}.`)
  }
  return entry
}

/** What lies directly in a directory, by name. */
export function childrenOf(files: FileTree, path: string): readonly (readonly [path: string, entry: FileEntry])[] {
  return descendantsOf(files, path)
    .filter(([child]) => parentOf(child) === path)
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
}

export function descendantsOf(files: FileTree, path: string): readonly (readonly [path: string, entry: FileEntry])[] {
  const prefix = path === '/' ? '/' : `${path}/`
  return [...files].filter(([other]) => other.startsWith(prefix) && other !== path)
}

/** Makes the directory and those above it. Throws RESOURCE_ALREADY_EXISTS when a file is in the way. */
export function makeDirectory(files: FileTree, path: string, now: number): void {
  for (let above = path; ; above = parentOf(above)) {
    if (files.get(above)?.bytes) throw alreadyExists(above)
    if (above === '/') break
  }
  for (let above = path; !files.has(above); above = parentOf(above)) put(files, above, { bytes: null, modified: now })
}

/** Throws RESOURCE_ALREADY_EXISTS for a directory, and for a file unless it may be overwritten. */
export function writeFile(files: FileTree, path: string, bytes: Uint8Array, overwrite: boolean, now: number): void {
  const there = files.get(path)
  if (there !== undefined && (there.bytes === null || !overwrite)) throw alreadyExists(path)
  makeDirectory(files, parentOf(path), now)
  put(files, path, { bytes, modified: now })
}

export function alreadyExists(path: string): PlatformError {
  return new PlatformError(400, 'RESOURCE_ALREADY_EXISTS', `A file or directory already exists at path ${path}.`)
}

export function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/')) || '/'
}

function put(files: FileTree, path: string, entry: FileEntry): void {
  if (files.size >= mostEntries || bytesWithout(files, path) + (entry.bytes?.length ?? 0) > mostBytes) {
    throw new PlatformError(400, 'QUOTA_EXCEEDED', 'The file store of this demo workspace is full. Delete some files.')
  }
  files.set(path, entry)
}

function bytesWithout(files: FileTree, path: string): number {
  let used = 0
  for (const [other, { bytes }] of files) if (other !== path) used += bytes?.length ?? 0
  return used
}

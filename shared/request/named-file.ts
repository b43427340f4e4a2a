import type { FileReference } from '../model/request.ts'

/** A file of which only the path in another tool's call is known: it is written into calls again, and never read here. */
export function namedFile(path: string): FileReference {
  return { id: '', name: path, size: 0 }
}

export function isNamedOnly(file: FileReference): boolean {
  return file.id === ''
}

/** The name that is sent for it: without folders. */
export function sentName(file: FileReference): string {
  return isNamedOnly(file) ? file.name.slice(file.name.lastIndexOf('/') + 1) : file.name
}

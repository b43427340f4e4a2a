import { invalidParameter, PlatformError } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import { volumeDirectory } from './volumes.ts'

export interface VolumePath {
  /** As `/Volumes/main/default/landing/2026/trips.json`, without a slash at the end. */
  path: string
  /** Where that is among the files of all volumes. */
  place: string
  /** The volume itself, not something in it. */
  isVolume: boolean
}

const mostCharacters = 1024

/**
 * The rest of a request's path, percent-decoded. Throws INVALID_PARAMETER_VALUE for what leads out of the volumes
 * and NOT_FOUND for a volume that does not exist.
 */
export function readVolumePath({ path = '' }: Readonly<Record<string, string>>, store: Store): VolumePath {
  const parts = path.replace(/\/$/, '').split('/')
  if (parts.some((part) => part === '' || part === '.' || part === '..') || path.includes('\0')) {
    throw invalidParameter('The path has an empty part, "." or "..". One slash stands between the parts of a path.')
  }
  if (path.length > mostCharacters) throw invalidParameter(`A path has no more than ${mostCharacters} characters.`)
  if (parts[0] !== 'Volumes' || parts.length < 4) {
    throw invalidParameter(`/${path.slice(0, 200)} is no path in a volume: /Volumes/<catalog>/<schema>/<volume>/...`)
  }
  const volume = parts.slice(1, 4).join('.')
  const directory = parts.slice(1, 4).some((part) => part.includes('.')) ? undefined : volumeDirectory(volume, store)
  if (directory === undefined) throw new PlatformError(404, 'NOT_FOUND', `Volume '${volume}' does not exist.`)
  return { path: `/${parts.join('/')}`, place: [directory, ...parts.slice(4)].join('/'), isVolume: parts.length === 4 }
}

import type { Parameters } from '../../http/parameters.ts'
import { invalidParameter, PlatformError } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import { trackingOf } from './tracking.ts'

const longest = 500

/** Experiments stand in the workspace's tree, so that their names are paths. Throws INVALID_PARAMETER_VALUE. */
export function readName(parameters: Parameters, field: string): string {
  const name = parameters.requiredText(field)
  if (!name.startsWith('/') || name.endsWith('/') || name.includes('//')) {
    throw invalidParameter(
      `Got an invalid experiment name '${name.slice(0, 200)}'. It must be an absolute path within the workspace, such as '/Users/someone@example.com/my-experiment'.`,
    )
  }
  if (name.length > longest) throw invalidParameter(`An experiment's name has no more than ${longest} characters.`)
  return name
}

/** Throws RESOURCE_ALREADY_EXISTS; the names of deleted experiments are free. */
export function demandFreeName(name: string, store: Store): void {
  for (const other of trackingOf(store).experiments.values()) {
    if (other.name === name && other.deleted === null) {
      throw new PlatformError(400, 'RESOURCE_ALREADY_EXISTS', `Node named '${name}' already exists.`)
    }
  }
}

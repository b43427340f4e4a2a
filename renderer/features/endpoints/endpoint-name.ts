import type { OperationSummary } from '#shared/operations/operation.ts'

/** The path after `/api/<version>/`; of `/api/<service>/v1/…` the version falls out of the middle. */
export function pathName(path: string): string {
  return path
    .replace(/^\/api\/\d+\.\d+\//, '')
    .replace(/^\/api\/([^/]+)\/v\d+\//, '$1/')
    .replace(/^\//, '')
}

const known = new WeakMap<OperationSummary, string>()

/** The path name of an operation; worked out once, for it is asked for at every key in the filter. */
export function operationName(operation: OperationSummary): string {
  const name = known.get(operation) ?? pathName(operation.path)
  known.set(operation, name)
  return name
}

/** "GET clusters/get 2.1": what a screen reader says and a browser test looks for. */
export function accessibleName(operation: OperationSummary): string {
  const { method, version } = operation
  return [method, operationName(operation), ...(version === 'none' ? [] : [version])].join(' ')
}

/**
 * The beginning that most names of a group share, up to a slash, so that inside its group `clusters/get` is only `get`,
 * and `jobs/runs/get` is `runs/get` beside it.
 * Never a beginning that is itself the whole name of one: `repos` stays beside `repos/{repo_id}`. Where all have one and
 * the same name, a setting with its GET and PATCH, three segments of it stay.
 */
export function commonPrefix(names: readonly string[]): string {
  const [only = '', ...others] = new Set(names)
  if (others.length === 0) return only.split('/').slice(0, -3).join('/').replace(/.$/, '$&/')
  const counts = new Map<string, number>()
  for (const name of names) {
    for (let at = name.indexOf('/'); at >= 0; at = name.indexOf('/', at + 1)) {
      const prefix = name.slice(0, at + 1)
      counts.set(prefix, (counts.get(prefix) ?? 0) + 1)
    }
  }
  const whole = new Set(names)
  let [best, most] = ['', names.length / 2]
  for (const [prefix, count] of counts) {
    const better = count > most || (count === most && prefix.length > best.length)
    if (better && !whole.has(prefix.slice(0, -1))) [best, most] = [prefix, count]
  }
  return best
}

/** Longer names show `{…}` for their parameters; the tooltip and the accessible name have them in full. */
const maxLength = 28

export function shownName(name: string, prefix = ''): string {
  const short = prefix && name.startsWith(prefix) ? name.slice(prefix.length) : name
  return short.length > maxLength ? short.replace(/\{[^}]+\}/g, '{…}') : short
}

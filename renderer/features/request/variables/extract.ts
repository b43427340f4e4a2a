import type { RequestVariable } from '#shared/model/request.ts'
import { host } from '../../../host/current.ts'
import { editRequest } from '../../../session/tabs.ts'

export type ExtractPlace = 'request' | 'environment' | 'project' | `folder:${string}`

/** "cluster_id", "X-Databricks-Org" as names of variables. */
export function variableNameFor(field: string, text: string): string {
  const known = /^(URL|Request body|.* (name|value)|Value|new row)$/i.test(field)
  const name = (known ? (/"?([A-Za-z_]\w*)"?\s*[:=]\s*"?$/.exec(text)?.[1] ?? '') : field)
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[^A-Za-z0-9_]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .toUpperCase()
  return /^[A-Z_]/.test(name) ? name : name === '' ? '' : `_${name}`
}

/** Keeps a value under a name. Throws what the services say. */
export async function keepExtracted(
  tabId: string,
  kept: { place: ExtractPlace; name: string; value: string; secret: boolean; environment: string | null },
): Promise<void> {
  const { place, name, value, secret, environment } = kept
  if (place === 'request') {
    // A secret of a request is named there, and kept for the environment.
    if (secret && environment !== null) await host().call('secrets.set', { environment, name, value, elsewhere: true })
    const variable: RequestVariable = secret ? { name, secret: true } : { name, value }
    editRequest(tabId, ({ variables = [], ...draft }) => ({
      ...draft,
      variables: [...variables.filter((one) => one.name !== name), variable],
    }))
    return
  }
  const target =
    place === 'project'
      ? { project: true as const }
      : place === 'environment'
        ? { environment: environment ?? '' }
        : { folder: place.slice('folder:'.length) }
  await host().call('variables.put', { place: target, name, value, secret, environment })
}

import { doesNotExist } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import type { Endpoint } from './endpoint.ts'
import { settle } from './life-cycle.ts'
import { sampleEndpoints } from './sample-endpoints.ts'

export function endpointsOf(store: Store): Map<string, Endpoint> {
  return store.part(begin)
}

/** As it is by now. Throws RESOURCE_DOES_NOT_EXIST. */
export function findEndpoint(name: string, store: Store): Endpoint {
  const endpoint = endpointsOf(store).get(name)
  if (endpoint === undefined) throw doesNotExist(`Endpoint with name '${name}' does not exist.`)
  settle(endpoint, store.clock.now())
  return endpoint
}

function begin({ clock }: Store): Map<string, Endpoint> {
  return new Map(sampleEndpoints(clock.now()).map((endpoint) => [endpoint.name, endpoint]))
}

import type { Route } from '../../http/router.ts'
import type { Store } from '../../store.ts'
import { createResource, deleteResource, patchResource, replaceResource } from './change-resources.ts'
import { accountDirectory, type Directory, type Kind, kinds, workspaceDirectory } from './directory.ts'
import { meRoute } from './me.ts'
import { getResource, listResources } from './read-resources.ts'

export const scimRoutes: readonly Route[] = [
  meRoute,
  ...routesOf('/api/2.0/preview/scim/v2', workspaceDirectory),
  ...routesOf('/api/2.0/accounts/{account_id}/scim/v2', accountDirectory),
]

function routesOf(prefix: string, directoryOf: (store: Store) => Directory): readonly Route[] {
  return kinds.flatMap((kind) => routesOfKind(`${prefix}/${kind}`, kind, directoryOf))
}

function routesOfKind(path: string, kind: Kind, directoryOf: (store: Store) => Directory): readonly Route[] {
  const one = `${path}/{id}`
  return [
    { method: 'GET', path, handle: (request, store) => listResources(directoryOf(store), kind, request) },
    { method: 'POST', path, handle: (request, store) => createResource(directoryOf(store), kind, request, store) },
    { method: 'GET', path: one, handle: (request, store) => getResource(directoryOf(store), kind, request) },
    { method: 'PUT', path: one, handle: (request, store) => replaceResource(directoryOf(store), kind, request, store) },
    { method: 'PATCH', path: one, handle: (request, store) => patchResource(directoryOf(store), kind, request) },
    { method: 'DELETE', path: one, handle: (request, store) => deleteResource(directoryOf(store), kind, request) },
  ]
}

import type { Route } from '../../http/router.ts'
import { createObject, deleteObject, getObject, listObjects, replaceObject } from './calls.ts'
import { createWorkspace, updateWorkspace } from './change-workspaces.ts'
import { credentialKind, storageKind } from './clouds.ts'
import { encryptionKeyKind } from './encryption-keys.ts'
import type { Kind } from './kind.ts'
import { networkKind } from './networks.ts'
import { privateAccessKind, vpcEndpointKind } from './private-links.ts'
import { workspaceKind } from './workspaces.ts'

/** Workspaces of the account and the configurations that they are made of. */
export const accountRoutes: readonly Route[] = [
  ...routesOf(credentialKind),
  ...routesOf(storageKind),
  ...routesOf(networkKind),
  ...routesOf(vpcEndpointKind),
  ...routesOf(encryptionKeyKind),
  ...routesOf(privateAccessKind),
  {
    method: 'PUT',
    path: pathOf(privateAccessKind, true),
    handle: (request, store) => replaceObject(privateAccessKind, request, store),
  },
  ...routesOf(workspaceKind).filter(({ method }) => method !== 'POST'),
  { method: 'POST', path: pathOf(workspaceKind), handle: createWorkspace },
  { method: 'PATCH', path: pathOf(workspaceKind, true), handle: updateWorkspace },
]

function pathOf({ path, idField }: Kind, one = false): string {
  return `/api/2.0/accounts/{account_id}/${path}${one ? `/{${idField}}` : ''}`
}

function routesOf(kind: Kind): readonly Route[] {
  return [
    { method: 'GET', path: pathOf(kind), handle: (request, store) => listObjects(kind, request, store) },
    { method: 'POST', path: pathOf(kind), handle: (request, store) => createObject(kind, request, store) },
    { method: 'GET', path: pathOf(kind, true), handle: (request, store) => getObject(kind, request, store) },
    { method: 'DELETE', path: pathOf(kind, true), handle: (request, store) => deleteObject(kind, request, store) },
  ]
}

import type { Route } from '../../http/router.ts'
import { deleteAcl, getAcl, listAcls, putAcl } from './change-acls.ts'
import { createScope, deleteScope, listScopes } from './change-scopes.ts'
import { deleteSecret, getSecret, listSecrets, putSecret } from './change-secrets.ts'

export const secretRoutes: readonly Route[] = [
  { method: 'POST', path: '/api/2.0/secrets/scopes/create', handle: createScope },
  { method: 'POST', path: '/api/2.0/secrets/scopes/delete', handle: deleteScope },
  { method: 'GET', path: '/api/2.0/secrets/scopes/list', handle: listScopes },
  { method: 'POST', path: '/api/2.0/secrets/put', handle: putSecret },
  { method: 'POST', path: '/api/2.0/secrets/delete', handle: deleteSecret },
  { method: 'GET', path: '/api/2.0/secrets/get', handle: getSecret },
  { method: 'GET', path: '/api/2.0/secrets/list', handle: listSecrets },
  { method: 'POST', path: '/api/2.0/secrets/acls/put', handle: putAcl },
  { method: 'POST', path: '/api/2.0/secrets/acls/delete', handle: deleteAcl },
  { method: 'GET', path: '/api/2.0/secrets/acls/get', handle: getAcl },
  { method: 'GET', path: '/api/2.0/secrets/acls/list', handle: listAcls },
]

import { jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import type { Route } from '../../http/router.ts'
import type { Store } from '../../store.ts'
import { mergePermissions, replacePermissions } from './change-permissions.ts'
import { describeLevels, describePermissions } from './describe-permissions.ts'
import { findSecurable, findSqlSecurable, type Securable } from './securable.ts'

type Find = (type: string, id: string, store: Store) => Securable

/** One memory for objects of every type, also under the former paths of SQL objects. */
export const permissionRoutes: readonly Route[] = [
  ...routesUnder('/api/2.0/permissions', findSecurable),
  ...routesUnder('/api/2.0/permissions/sql', findSqlSecurable),
]

function routesUnder(base: string, find: Find): readonly Route[] {
  const path = `${base}/{type}/{id}`
  const found = ({ pathValues }: ApiRequest, store: Store) => find(pathValues.type!, pathValues.id!, store)
  return [
    {
      method: 'GET',
      path,
      handle: (request, store) => jsonAnswer(describePermissions(found(request, store), store)),
    },
    {
      method: 'PUT',
      path,
      handle: (request, store) => replacePermissions(found(request, store), request.parameters, store),
    },
    {
      method: 'PATCH',
      path,
      handle: (request, store) => mergePermissions(found(request, store), request.parameters, store),
    },
    {
      method: 'GET',
      path: `${path}/permissionLevels`,
      handle: (request, store) => jsonAnswer(describeLevels(found(request, store).type)),
    },
  ]
}

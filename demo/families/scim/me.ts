import type { JsonObject } from '#shared/json/exact-value.ts'
import { jsonAnswer } from '../../http/answer.ts'
import type { Route } from '../../http/router.ts'
import { workspaceUser } from '../../workspace-user.ts'

const me: JsonObject = {
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:User', 'urn:ietf:params:scim:schemas:extension:workspace:2.0:User'],
  id: '7402918365520473',
  externalId: '3c9d1f52-8b7e-4f0a-9a6d-2e51c07b8d44',
  userName: workspaceUser,
  displayName: 'Workspace User',
  name: { givenName: 'Workspace', familyName: 'User' },
  emails: [{ type: 'work', value: workspaceUser, primary: true }],
  entitlements: [{ value: 'allow-cluster-create' }, { value: 'databricks-sql-access' }],
  roles: [],
  groups: [
    group('5118200374469210', 'admins'),
    group('8840127753316094', 'users'),
    group('2093376145508821', 'data-engineers'),
  ],
  active: true,
}

/** Who is asking. `attributes` narrows the answer to some fields, as SCIM wants it. */
export const meRoute: Route = {
  method: 'GET',
  path: '/api/2.0/preview/scim/v2/Me',
  handle({ parameters }) {
    const only = fieldsIn(parameters.text('attributes'))
    const without = fieldsIn(parameters.text('excludedAttributes'))
    const always = ['id', 'schemas']
    const shown = Object.entries(me).filter(
      ([name]) => always.includes(name) || ((only.length === 0 || only.includes(name)) && !without.includes(name)),
    )
    return jsonAnswer(Object.fromEntries(shown))
  },
}

function group(id: string, name: string): JsonObject {
  return { display: name, type: 'direct', value: id, $ref: `Groups/${id}` }
}

/** Top-level names; `name.givenName` asks for `name`. */
function fieldsIn(list: string | undefined): readonly string[] {
  return (list ?? '')
    .split(',')
    .map((field) => field.trim().split('.')[0]!)
    .filter((field) => field !== '')
}

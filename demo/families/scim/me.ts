import { jsonAnswer } from '../../http/answer.ts'
import type { Route } from '../../http/router.ts'
import { workspaceUser } from '../../workspace-user.ts'
import { describeResource, narrow } from './describe-resource.ts'
import { workspaceDirectory } from './directory.ts'

/** Who is asking. `attributes` narrows the answer to some fields, as SCIM wants it. */
export const meRoute: Route = {
  method: 'GET',
  path: '/api/2.0/preview/scim/v2/Me',
  handle({ parameters }, store) {
    const directory = workspaceDirectory(store)
    const users = [...directory.resources.Users.values()]
    const me = users.find(({ userName }) => userName === workspaceUser) ?? users[0] ?? {}
    return jsonAnswer(narrow(describeResource(directory, 'Users', me), parameters))
  },
}

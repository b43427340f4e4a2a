import { choice, type Fields } from '../securables/fields.ts'

/** Whether all workspaces of the metastore may use it or only those bound to it. */
export const isolationField: Fields = {
  isolation_mode: choice('ISOLATION_MODE_OPEN', 'ISOLATION_MODE_ISOLATED', 'ISOLATION_MODE_OPEN_IN_ACCOUNT'),
}

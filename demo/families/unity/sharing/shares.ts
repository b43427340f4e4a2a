import type { JsonObject } from '#shared/json/exact-value.ts'
import { text } from '../securables/fields.ts'
import type { KindDefinition } from '../securables/kind-definition.ts'
import { changeSharedObjects, sharedObjects } from './shared-objects.ts'

/** What is shared is asked for apart, or seen with the change of it. */
export const shareDefinition: KindDefinition = {
  kind: 'share',
  path: 'shares',
  listField: 'shares',
  listSize: { server: 100 },
  hasFullName: false,
  hidden: ['metastore_id', 'data_objects'],
  createFields: { comment: text, storage_root: text },
  changeFields: { comment: text, storage_root: text },
  canBeRenamed: true,
  showsChange: true,
  completeChange: (_change, share, store, parameters) => ({
    data_objects: changeSharedObjects(share, parameters, store),
  }),
  derive: (share, parameters): JsonObject =>
    parameters.flag('include_shared_data') === true || parameters.has('updates')
      ? { objects: sharedObjects(share) }
      : {},
}

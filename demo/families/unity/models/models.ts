import { text } from '../securables/fields.ts'
import type { KindDefinition } from '../securables/kind-definition.ts'
import { managedPlace } from '../storage-place.ts'
import { describeAliases } from './model-versions.ts'

export const modelDefinition: KindDefinition = {
  kind: 'registered_model',
  path: 'models',
  listField: 'registered_models',
  listSize: { server: 100, unset: 100 },
  hasFullName: true,
  createFields: { comment: text, storage_location: text },
  changeFields: { comment: text },
  canBeRenamed: true,
  showsChange: true,
  complete: (settings, parent, id) => ({
    storage_location: settings.storage_location ?? managedPlace(parent, 'models', id),
  }),
  derive: (model, parameters, store) =>
    parameters.flag('include_aliases') === true ? { aliases: describeAliases(model, store) } : {},
}

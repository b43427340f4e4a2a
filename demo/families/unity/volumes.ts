import { invalidParameter, missingField } from '../../http/platform-error.ts'
import { metastoreOf } from './metastore.ts'
import { choice, text } from './securables/fields.ts'
import type { KindDefinition } from './securables/kind-definition.ts'
import { demandCloudUrl, demandFreePlace, managedPlace } from './storage-place.ts'

export const volumeDefinition: KindDefinition = {
  kind: 'volume',
  path: 'volumes',
  listField: 'volumes',
  listSize: { server: 10_000, unset: 10_000 },
  idField: 'volume_id',
  hasFullName: true,
  createFields: { comment: text, volume_type: choice('MANAGED', 'EXTERNAL'), storage_location: text },
  changeFields: { comment: text },
  canBeRenamed: true,
  showsChange: true,
  complete({ volume_type, storage_location }, parent, id, _parameters, store) {
    if (volume_type === undefined) throw missingField('volume_type')
    if (volume_type === 'MANAGED') {
      if (storage_location !== undefined) throw invalidParameter('A managed volume takes no storage_location.')
      return { storage_location: managedPlace(parent, 'volumes', id) }
    }
    if (typeof storage_location !== 'string') throw missingField('storage_location')
    const place = demandCloudUrl('storage_location', storage_location)
    demandFreePlace(place, metastoreOf(store))
    return { storage_location: place }
  },
}

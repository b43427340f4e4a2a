import type { JsonObject } from '#shared/json/exact-value.ts'
import type { Parameters } from '../../../http/parameters.ts'
import type { Store } from '../../../store.ts'
import type { Fields } from './fields.ts'
import type { ListSize } from './page-of-list.ts'
import type { Kind, Securable } from './securable.ts'

/** What a kind of securable has of its own; everything else is alike for all. */
export interface KindDefinition {
  kind: Kind
  /** The collection in paths, as `catalogs`. */
  path: string
  /** The field of the list's answer. */
  listField: string
  listSize: ListSize
  /** The field that shows the id; none where ids stay unseen. */
  idField?: string
  hasFullName: boolean
  /** The field of a create request that holds the others. */
  wrapped?: string
  createFields: Fields
  changeFields: Fields
  canBeRenamed: boolean
  /** Without it a change answers an empty object. */
  showsChange: boolean
  /** Further settings of a new one, after checks that only its kind has. */
  complete?(settings: JsonObject, parent: Securable, id: string, parameters: Parameters, store: Store): JsonObject
  /** What follows from a change, after checks that only its kind has. */
  completeChange?(change: JsonObject, securable: Securable, store: Store, parameters: Parameters): JsonObject
  /** What follows a creation: children that come with it. */
  created?(securable: Securable, store: Store): void
  /** What is not kept but calculated for answers. */
  derive?(securable: Securable, parameters: Parameters, store: Store): JsonObject
  /** Throws where it is still needed; asked unless the request says `force`. */
  demandUnused?(securable: Securable, store: Store): void
  /** Only some of the kind belong to this collection. */
  belongs?(securable: Securable, parameters: Parameters): boolean
  /** Fields that answers do not show. */
  hidden?: readonly string[]
  /** What a list shows of each. */
  listed?(description: JsonObject, parameters: Parameters): JsonObject
}

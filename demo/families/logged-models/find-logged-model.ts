import { doesNotExist } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import { trackingOf } from '../experiments/tracking.ts'
import type { LoggedModel } from './logged-model.ts'

/** Throws RESOURCE_DOES_NOT_EXIST. */
export function findLoggedModel(id: string, store: Store): LoggedModel {
  const model = trackingOf(store).loggedModels.get(id)
  if (model === undefined) throw doesNotExist(`Logged model with ID '${id.slice(0, 200)}' not found.`)
  return model
}

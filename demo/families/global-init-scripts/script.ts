import type { JsonObject } from '#shared/json/exact-value.ts'
import type { Parameters } from '../../http/parameters.ts'
import { doesNotExist } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import { sampleScripts } from './sample-scripts.ts'

export interface InitScript {
  id: string
  name: string
  bytes: Buffer
  enabled: boolean
  createdBy: string
  updatedBy: string
  /** Milliseconds since 1970, both. */
  created: number
  updated: number
}

/** In the order in which clusters run them: the place is the position. */
export function scriptsOf(store: Store): InitScript[] {
  return store.part(sampleScripts)
}

/** Throws RESOURCE_DOES_NOT_EXIST. */
export function placeOfScript(parameters: Parameters, store: Store): number {
  const id = parameters.requiredText('script_id')
  const place = scriptsOf(store).findIndex((script) => script.id === id)
  if (place < 0) throw doesNotExist(`Global init script ${id} does not exist.`)
  return place
}

/** Without its content, which only `get` shows. */
export function describeScript(script: InitScript, position: number): JsonObject {
  return {
    script_id: script.id,
    name: script.name,
    position,
    enabled: script.enabled,
    created_by: script.createdBy,
    created_at: script.created,
    updated_by: script.updatedBy,
    updated_at: script.updated,
  }
}

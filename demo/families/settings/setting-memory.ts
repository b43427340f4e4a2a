import type { JsonObject } from '#shared/json/exact-value.ts'
import { PlatformError } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import { workspaceConf } from '../workspace-conf/workspace-conf.ts'
import type { SettingType } from './setting-types.ts'

interface Kept {
  value: JsonObject
  /** How often it was changed. */
  version: number
}

function begin(): Map<SettingType, Kept> {
  return new Map()
}

export function settingValue(setting: SettingType, store: Store): JsonObject {
  if (setting.conf !== undefined) return { value: workspaceConf(store).get(setting.conf) === 'true' }
  return store.part(begin).get(setting)?.value ?? setting.first
}

export function keepValue(setting: SettingType, value: JsonObject, store: Store): void {
  if (setting.conf !== undefined) workspaceConf(store).set(setting.conf, String(value.value))
  else store.part(begin).set(setting, { value, version: versionOf(setting, store) + 1 })
}

/** Another one after every change. */
export function etagOf(setting: SettingType, store: Store): string {
  return `W/"${versionOf(setting, store) + 1}"`
}

/** Throws RESOURCE_CONFLICT for the etag of a value that somebody has changed since. Without one, the last wins. */
export function demandCurrent(setting: SettingType, etag: string | undefined, store: Store): void {
  if (etag === undefined || etag === '' || etag === etagOf(setting, store)) return
  const message = 'The setting was changed since it was read. Read it again and send its present etag.'
  throw new PlatformError(409, 'RESOURCE_CONFLICT', message)
}

function versionOf(setting: SettingType, store: Store): number {
  return store.part(begin).get(setting)?.version ?? 0
}

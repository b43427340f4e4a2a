import { type Answer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { missingField } from '../../http/platform-error.ts'
import type { Route } from '../../http/router.ts'
import type { Store } from '../../store.ts'
import { within } from '../account/read-fields.ts'
import { readValue } from './read-value.ts'
import { demandCurrent, etagOf, keepValue, settingValue } from './setting-memory.ts'
import { accountSettings, type SettingType, workspaceSettings } from './setting-types.ts'

/** Settings that are there once, with etags against changes that cross. */
export const settingRoutes: readonly Route[] = [
  ...workspaceSettings.flatMap((setting) => routesOf('/api/2.0/settings/types', setting)),
  ...accountSettings.flatMap((setting) => routesOf('/api/2.0/accounts/{account_id}/settings/types', setting)),
]

function routesOf(base: string, setting: SettingType): readonly Route[] {
  const path = `${base}/${setting.type}/names/default`
  const routes: Route[] = [
    { method: 'GET', path, handle: (_request, store) => answer(setting, store) },
    { method: 'PATCH', path, handle: (request, store) => update(setting, request, store) },
  ]
  if (setting.erasable) {
    routes.push({ method: 'DELETE', path, handle: (request, store) => erase(setting, request, store) })
  }
  return routes
}

function update(setting: SettingType, { parameters }: ApiRequest, store: Store): Answer {
  if (parameters.flag('allow_missing') === undefined) throw missingField('allow_missing')
  const mask = parameters.requiredText('field_mask')
  const asked = within(parameters, 'setting')
  const value = within(asked, setting.field).bodyObject()
  const change = readValue(setting, value, mask)
  demandCurrent(setting, asked.text('etag'), store)
  keepValue(setting, { ...settingValue(setting, store), ...change }, store)
  return answer(setting, store)
}

/** What it is afterwards is what it was at first. */
function erase(setting: SettingType, { parameters }: ApiRequest, store: Store): Answer {
  demandCurrent(setting, parameters.text('etag'), store)
  keepValue(setting, setting.first, store)
  return jsonAnswer({ etag: etagOf(setting, store) })
}

function answer(setting: SettingType, store: Store): Answer {
  const etag = setting.conf === undefined ? { etag: etagOf(setting, store) } : {}
  return jsonAnswer({ ...etag, setting_name: 'default', [setting.field]: settingValue(setting, store) })
}

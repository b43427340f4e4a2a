import { type Answer, emptyAnswer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { missingField } from '../../http/platform-error.ts'
import type { Route } from '../../http/router.ts'
import type { Store } from '../../store.ts'
import { demandCallerGetsIn } from '../ip-access-lists/lockout.ts'
import { demandKeys, readConfValue, workspaceConf } from './workspace-conf.ts'

const path = '/api/2.0/workspace-conf'

export const workspaceConfRoutes: readonly Route[] = [
  { method: 'GET', path, handle: getConf },
  { method: 'PATCH', path, handle: setConf },
]

/** The values of the keys asked for, which are separated by commas. */
function getConf({ parameters }: ApiRequest, store: Store): Answer {
  const keys = parameters.requiredText('keys').split(',')
  const names = keys.map((key) => key.trim()).filter((key) => key !== '')
  if (names.length === 0) throw missingField('keys')
  demandKeys(names)
  return jsonAnswer(Object.fromEntries(names.map((key) => [key, workspaceConf(store).get(key) ?? null])))
}

/** All or nothing: a wrong value among right ones changes none. */
function setConf({ parameters }: ApiRequest, store: Store): Answer {
  const given = Object.entries(parameters.bodyObject())
  demandKeys(given.map(([key]) => key))
  const values = given.map(([key, value]) => [key, readConfValue(key, value)] as const)
  if (values.some(([key, value]) => key === 'enableIpAccessLists' && value === 'true')) demandCallerGetsIn(store)
  for (const [key, value] of values) workspaceConf(store).set(key, value)
  return emptyAnswer()
}

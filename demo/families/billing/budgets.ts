import type { JsonObject } from '#shared/json/exact-value.ts'
import type { Parameters } from '../../http/parameters.ts'
import { invalidParameter } from '../../http/platform-error.ts'
import { uuidOf } from '../../uuid-of.ts'
import type { AccountObject, Kind } from '../account/kind.ts'
import { readAnyObject, readFormed, readName, readObjects, within } from '../account/read-fields.ts'
import { sampleObjects, spareId } from '../account/samples.ts'

const mostAlerts = 4

/** What an account means to spend in a month, and who is told. */
export const budgetKind: Kind = {
  path: 'budgets',
  word: 'budget',
  idField: 'budget_id',
  shownId: 'budget_configuration_id',
  most: 500,
  begin: (store) =>
    sampleObjects(store, {
      [spareId]: sample('Whole account', '5000', {}),
      'b4608279-c5d7-43e4-85f6-0718293a4b5c': sample('Data platform', '1200', {
        tags: [{ key: 'team', value: { operator: 'IN', values: ['data-platform'] } }],
      }),
    }),
  read: (parameters) => readBudget(within(parameters, 'budget')),
  more: (object) => ({ create_time: object.created, update_time: object.updated, ...alertsOf(object) }),
}

function readBudget(parameters: Parameters): JsonObject {
  const resource_type = parameters.choice('resource_type', [
    'BUDGET_RESOURCE_TYPE_ALL_RESOURCES',
    'BUDGET_RESOURCE_TYPE_UNITY_AI_GATEWAY',
  ])
  const external = parameters.flag('include_external_spend')
  return {
    display_name: readName(parameters, 'display_name', 128),
    ...readAnyObject(parameters, 'filter'),
    alert_configurations: readObjects(parameters, 'alert_configurations', mostAlerts).map(readAlert),
    ...(resource_type === undefined ? {} : { resource_type }),
    ...(external === undefined ? {} : { include_external_spend: external }),
  }
}

function readAlert(parameters: Parameters): JsonObject {
  const threshold = readFormed(parameters, 'quantity_threshold', /^\d{1,12}(\.\d{1,4})?$/, 'an amount, as 100.50')
  return {
    quantity_threshold: threshold,
    quantity_type: parameters.choice('quantity_type', ['LIST_PRICE_DOLLARS_USD']) ?? 'LIST_PRICE_DOLLARS_USD',
    time_period: parameters.choice('time_period', ['MONTH']) ?? 'MONTH',
    trigger_type: parameters.choice('trigger_type', ['CUMULATIVE_SPENDING_EXCEEDED']) ?? 'CUMULATIVE_SPENDING_EXCEEDED',
    action_configurations: readObjects(parameters, 'action_configurations', 10).map(readAction),
  }
}

function readAction(parameters: Parameters): JsonObject {
  const action_type = parameters.choice('action_type', ['EMAIL_NOTIFICATION', 'BLOCK_USAGE']) ?? 'EMAIL_NOTIFICATION'
  if (action_type === 'BLOCK_USAGE') return { action_type }
  const target = readName(parameters, 'target')
  if (!/^\S+@\S+$/.test(target)) throw invalidParameter(`target must be an email address, but was ${target}.`)
  return { action_type, target }
}

/** Every alert and action has an id, which follows from its place. */
function alertsOf({ id, fields, created, updated }: AccountObject): JsonObject {
  const times = { create_time: created, update_time: updated }
  const alerts = fields.alert_configurations as readonly JsonObject[]
  return {
    alert_configurations: alerts.map((alert, place) => ({
      ...alert,
      ...times,
      alert_configuration_id: uuidOf(`${id} ${place}`),
      action_configurations: (alert.action_configurations as readonly JsonObject[]).map((action, at) => ({
        ...action,
        ...times,
        action_configuration_id: uuidOf(`${id} ${place} ${at}`),
      })),
    })),
  }
}

function sample(display_name: string, quantity_threshold: string, filter: JsonObject): JsonObject {
  const action = { action_type: 'EMAIL_NOTIFICATION', target: 'someone@example.com' }
  return {
    display_name,
    filter,
    alert_configurations: [
      {
        quantity_threshold,
        quantity_type: 'LIST_PRICE_DOLLARS_USD',
        time_period: 'MONTH',
        trigger_type: 'CUMULATIVE_SPENDING_EXCEEDED',
        action_configurations: [action],
      },
    ],
  }
}

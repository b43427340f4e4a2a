import { expect, test } from 'vitest'
import type { JsonObject } from '#shared/json/exact-value.ts'
import { entity, servingForTests } from './testing/serving-for-tests.ts'

const { send } = servingForTests()

test.each<[string, string, string, JsonObject, number, string]>([
  [
    'a name that is taken',
    'POST',
    '',
    { name: 'churn-scores', config: { served_entities: [entity] } },
    400,
    'RESOURCE_ALREADY_EXISTS',
  ],
  [
    'a name that is none',
    'POST',
    '',
    { name: 'a b', config: { served_entities: [entity] } },
    400,
    'INVALID_PARAMETER_VALUE',
  ],
  ['no configuration', 'POST', '', { name: 'mine' }, 400, 'INVALID_PARAMETER_VALUE'],
  [
    'a model without version',
    'POST',
    '',
    { name: 'mine', config: { served_entities: [{ entity_name: 'm' }] } },
    400,
    'INVALID_PARAMETER_VALUE',
  ],
  [
    'an odd size',
    'PUT',
    '/churn-scores/config',
    { served_entities: [{ ...entity, workload_size: 'Huge' }] },
    400,
    'INVALID_PARAMETER_VALUE',
  ],
  [
    'two of one name',
    'PUT',
    '/churn-scores/config',
    { served_entities: [entity, entity] },
    400,
    'INVALID_PARAMETER_VALUE',
  ],
  [
    'a split below 100',
    'PUT',
    '/churn-scores/config',
    {
      served_entities: [entity],
      traffic_config: { routes: [{ served_model_name: 'churn-1', traffic_percentage: 99 }] },
    },
    400,
    'INVALID_PARAMETER_VALUE',
  ],
  [
    'a route to nowhere',
    'PUT',
    '/churn-scores/config',
    { served_entities: [entity], traffic_config: { routes: [{ served_model_name: {}, traffic_percentage: 100 }] } },
    400,
    'INVALID_PARAMETER_VALUE',
  ],
  [
    'a limit without calls',
    'PUT',
    '/churn-scores/rate-limits',
    { rate_limits: [{ renewal_period: 'minute' }] },
    400,
    'INVALID_PARAMETER_VALUE',
  ],
  ['a tag without key', 'PATCH', '/churn-scores/tags', { add_tags: [{ value: 'x' }] }, 400, 'INVALID_PARAMETER_VALUE'],
  ['logs of nothing', 'GET', '/churn-scores/served-models/x/logs', {}, 404, 'RESOURCE_DOES_NOT_EXIST'],
])('%s is refused', async (_, method, path, body, status, code) => {
  const reply = await send(method, path, body)
  expect([reply.status, reply.json.error_code]).toEqual([status, code])
})

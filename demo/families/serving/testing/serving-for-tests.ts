import type { JsonObject } from '#shared/json/exact-value.ts'
import { demoClientForTests } from '../../../testing/demo-client.ts'

const base = '/api/2.0/serving-endpoints'

export const entity = {
  entity_name: 'main.default.churn',
  entity_version: '1',
  workload_size: 'Small',
  scale_to_zero_enabled: true,
}

/** A demo workspace, as new for each test, and calls of its serving endpoints. */
export function servingForTests() {
  const client = demoClientForTests()
  return {
    client,
    send: (method: string, path: string, body?: JsonObject) =>
      client.call(method, base + path, body === undefined ? {} : { body }),
  }
}

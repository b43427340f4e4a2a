import { expect, test } from 'vitest'
import type { JsonObject, JsonValue } from '#shared/json/exact-value.ts'
import { demoClientForTests } from '../../testing/demo-client.ts'

const client = demoClientForTests()

const base = '/api/2.0/lineage-tracking'
const get = (path: string) => client.call('GET', `${base}/${path}`)

test('a table of the lakehouse is followed from raw to gold, with the notebooks and jobs between', async () => {
  const { json, text } = await get('table-lineage?table_name=lakehouse.silver.trips&include_entity_lineage=true')
  const filled = { workspace_id: 3141592653589793, lineage_timestamp: '2026-01-15 08:52:00.0' }
  const path = encodeURIComponent('/Users/someone@example.com/exploration/windows')
  const notebook = (await client.call('GET', `/api/2.0/workspace/get-status?path=${path}`)).json
  expect(json.upstreams).toEqual([
    {
      tableInfo: {
        name: 'trips_raw',
        catalog_name: 'lakehouse',
        schema_name: 'bronze',
        table_type: 'TABLE',
        lineage_timestamp: '2026-01-15 08:52:00.0',
      },
      notebookInfos: [{ ...filled, notebook_id: notebook.object_id }],
      jobInfos: [expect.objectContaining(filled)],
    },
  ])
  expect(text).toContain('"job_id":9007199254740993')
  const names = (json.downstreams as JsonObject[]).map(({ tableInfo }) => (tableInfo as JsonObject).name)
  expect(names).toEqual(['revenue_by_day', 'revenue_by_zip'])
})

test('the call takes its parameters from a body too, and leaves out the entities unless asked', async () => {
  const body = { table_name: 'main.default.trips' }
  const { json } = await client.call('GET', `${base}/table-lineage`, { body })
  expect((json.upstreams as JsonObject[]).map((each) => Object.keys(each))).toEqual([['fileInfo'], ['tableInfo']])
  const [file] = json.upstreams as JsonObject[]
  expect((file!.fileInfo as JsonObject).path).toBe('/Volumes/main/default/landing')
  const later = Date.UTC(2026, 0, 15, 9)
  expect((await get(`table-lineage?table_name=main.default.trips&start_timestamp=${later}`)).text).toBe('{}')
  expect((await get('table-lineage/get?table_name=main.default.trips')).json).toEqual({
    upstream_tables: [{ name: 'trips', catalog_name: 'samples', schema_name: 'nyctaxi' }],
    downstream_tables: [{ name: 'trips_raw', catalog_name: 'lakehouse', schema_name: 'bronze' }],
  })
})

test.each([
  ['main.default.trips', 'pickup_time', ['tpep_pickup_datetime'], ['pickup_time']],
  ['lakehouse.silver.trips', 'fare_amount', ['fare_amount'], ['revenue', 'revenue']],
  ['lakehouse.gold.customer_value', 'customer_id', ['customer_id', 'customer_id'], []],
  ['samples.nyctaxi.trips', 'pickup_zip', [], ['pickup_zip']],
])('the column %s.%s comes from %j and goes to %j', async (table, column, up, down) => {
  for (const path of ['column-lineage', 'column-lineage/get']) {
    const { json } = await get(`${path}?table_name=${table}&column_name=${column}`)
    const names = (list: JsonValue | undefined) => ((list ?? []) as JsonObject[]).map(({ name }) => name)
    expect([names(json.upstream_cols), names(json.downstream_cols)]).toEqual([up, down])
  }
})

test('a job and a notebook that are gone are no longer told of', async () => {
  const seen = async () => {
    const { json } = await get('table-lineage?table_name=lakehouse.gold.revenue_by_zip&include_entity_lineage=true')
    return Object.keys((json.upstreams as JsonObject[])[0]!)
  }
  expect(await seen()).toEqual(['tableInfo', 'notebookInfos', 'jobInfos'])
  await client.call('POST', '/api/2.0/workspace/delete', { body: { path: '/Shared/weekly-report' } })
  await client.call('POST', '/api/2.2/jobs/delete', { body: { job_id: 716353 } })
  expect(await seen()).toEqual(['tableInfo'])
})

test('lineage follows a renamed catalog and forgets a deleted table', async () => {
  const unity = '/api/2.1/unity-catalog'
  await client.call('PATCH', `${unity}/catalogs/lakehouse`, { body: { new_name: 'yard' } })
  await client.call('DELETE', `${unity}/tables/yard.gold.revenue_by_day`)
  const { json } = await get('table-lineage/get?table_name=yard.silver.trips')
  expect(json).toEqual({
    upstream_tables: [{ name: 'trips_raw', catalog_name: 'yard', schema_name: 'bronze' }],
    downstream_tables: [{ name: 'revenue_by_zip', catalog_name: 'yard', schema_name: 'gold' }],
  })
})

test.each([
  ['table-lineage', 400, 'INVALID_PARAMETER_VALUE'],
  ['table-lineage?table_name=trips', 400, 'INVALID_PARAMETER_VALUE'],
  ['table-lineage?table_name=main.default.none', 404, 'TABLE_DOES_NOT_EXIST'],
  ['column-lineage?table_name=main.default.trips', 400, 'INVALID_PARAMETER_VALUE'],
  ['column-lineage?table_name=main.default.trips&column_name=none', 400, 'INVALID_PARAMETER_VALUE'],
  ['external-lineage?lineage_direction=UPSTREAM', 400, 'INVALID_PARAMETER_VALUE'],
  ['external-metadata/none', 404, 'RESOURCE_DOES_NOT_EXIST'],
])('%s is refused', async (path, status, code) => {
  const reply = await get(path)
  expect([reply.status, reply.json.error_code]).toEqual([status, code])
})

test('what lies outside is made known, related to a table, found from both sides, changed and forgotten', async () => {
  const wish = { name: 'orders-topic', system_type: 'KAFKA', entity_type: 'topic', columns: ['id'] }
  const made = (await client.call('POST', `${base}/external-metadata`, { body: wish })).json
  expect((await get('external-metadata/orders-topic')).json).toEqual(made)
  expect([made.owner, made.create_time]).toEqual(['someone@example.com', '2026-01-15T09:30:00.000Z'])
  client.clock.advance(1000)
  const body = { description: 'd', url: 'https://example.com' }
  const changed = (
    await client.call('PATCH', `${base}/external-metadata/orders-topic?update_mask=description`, { body })
  ).json
  expect(changed).toEqual({ ...made, description: 'd', update_time: '2026-01-15T09:30:01.000Z' })

  const ends = {
    source: { external_metadata: { name: 'orders-topic' } },
    target: { table: { name: 'main.default.orders' } },
  }
  const relation = (await client.call('POST', `${base}/external-lineage`, { body: ends })).json
  expect(relation).toEqual({ id: expect.any(String), ...ends })
  const again = await client.call('POST', `${base}/external-lineage`, { body: ends })
  expect([again.status, again.json.error_code]).toEqual([409, 'ALREADY_EXISTS'])
  const up = await get('external-lineage?lineage_direction=UPSTREAM&object_info.table.name=main.default.orders')
  expect(up.json.external_lineage_relationships).toEqual([
    {
      external_lineage_info: relation,
      external_metadata_info: {
        name: 'orders-topic',
        entity_type: 'topic',
        system_type: 'KAFKA',
        event_time: '2026-01-15T09:30:01.000Z',
      },
    },
  ])
  const properties = { properties: { team: 'x' } }
  const update = { ...ends, ...properties }
  const updated = await client.call('PATCH', `${base}/external-lineage?update_mask=properties`, { body: update })
  expect(updated.json).toEqual({ ...relation, ...properties })
  const query = `external_lineage_relationship.source.external_metadata.name=orders-topic&external_lineage_relationship.target.table.name=main.default.orders`
  expect((await client.call('DELETE', `${base}/external-lineage?${query}`)).text).toBe('{}')
  expect((await client.call('DELETE', `${base}/external-lineage?${query}`)).status).toBe(404)
  await client.call('DELETE', `${base}/external-metadata/orders-topic`)
  expect((await get('external-metadata/orders-topic')).status).toBe(404)
})

test('what is too large to be kept is refused', async () => {
  const body = { name: 'm', system_type: 'OTHER', entity_type: 'file', description: 'x'.repeat(200_000) }
  const { status, json } = await client.call('POST', `${base}/external-metadata`, { body })
  expect([status, json.error_code]).toEqual([400, 'INVALID_PARAMETER_VALUE'])
})

test('external metadata comes in pages', async () => {
  for (let at = 0; at < 5; at += 1) {
    const body = { name: `m${at}`, system_type: 'OTHER', entity_type: 'file' }
    await client.call('POST', `${base}/external-metadata`, { body })
  }
  const sizes: number[] = []
  let token: JsonValue = ''
  do {
    const { json } = await get(`external-metadata?page_size=3&page_token=${token}`)
    sizes.push((json.external_metadata as JsonValue[]).length)
    token = json.next_page_token ?? ''
  } while (token !== '')
  expect(sizes).toEqual([3, 3, 1])
})

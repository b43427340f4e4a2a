import { expect, test } from 'vitest'
import { AppError } from '../errors.ts'
import { loadOperation } from './load-operation.ts'
import { loadOperationList } from './load-operation-list.ts'
import { loadSchema, refName, resolveSchema } from './load-schema.ts'
import { loadSeedGroups } from './load-seed-groups.ts'

test('every operation is in the list, once', async () => {
  const list = await loadOperationList()
  expect(list.length).toBe(1403)
  expect(new Set(list.map(({ id }) => id)).size).toBe(1403)
  expect(await loadOperationList()).toBe(list)
})

test('all 27 known groups are there and name operations that exist', async () => {
  const ids = new Set((await loadOperationList()).map(({ id }) => id))
  const groups = await loadSeedGroups()
  expect(Object.keys(groups)).toHaveLength(27)
  for (const members of Object.values(groups)) {
    expect(members.length).toBeGreaterThan(0)
    for (const id of members) expect(ids).toContain(id)
  }
})

test('an operation knows its parameters, body and answer', async () => {
  const get = await loadOperation('clusters.get@2.1')
  expect(get).toMatchObject({ method: 'GET', path: '/api/2.1/clusters/get', service: 'compute', name: 'get' })
  expect(get.params).toContainEqual({ name: 'cluster_id', in: 'query', type: 'string', required: true })
  expect(get.response).toEqual({ ref: 'compute.ClusterDetails' })
})

test('every operation has details', async () => {
  for (const { id, paramNames } of await loadOperationList()) {
    const operation = await loadOperation(id)
    expect(operation.params.map(({ name }) => name)).toEqual(paramNames)
  }
})

test('a mistyped id is told with its neighbours', async () => {
  const missing = await loadOperation('cluster.get@2.1').catch((error: unknown) => error)
  expect(missing).toBeInstanceOf(AppError)
  expect(missing).toMatchObject({ code: 'not_found', message: 'There is no operation "cluster.get@2.1".' })
  expect((missing as AppError).remedy).toContain('clusters.get@2.1')
})

test('a wrong version is told with the versions that exist', async () => {
  const missing = await loadOperation('jobs.create@3.0').catch((error: unknown) => error)
  expect((missing as AppError).remedy).toContain('jobs.create@2.2')
})

test('a schema loads by name and by pointer, a missing one says so', async () => {
  const schema = await loadSchema('compute.AutoScale')
  expect(Object.keys(schema.properties ?? {})).toEqual(['max_workers', 'min_workers'])
  expect(await loadSchema('#/schemas/compute.AutoScale')).toBe(schema)
  await expect(loadSchema('compute.Nothing')).rejects.toMatchObject({ code: 'not_found' })
  await expect(loadSchema('constructor')).rejects.toMatchObject({ code: 'not_found' })
})

test('a property named $ref is not taken for a reference', async () => {
  const schema = await loadSchema('iam.ComplexValue')
  expect(Object.keys(schema.properties ?? {})).toContain('$ref')
  expect(refName(schema)).toBeNull()
  expect(refName((schema.properties ?? {}) as never)).toBeNull()
  expect(await resolveSchema({ $ref: '#/schemas/iam.ComplexValue' })).toEqual({ schema, name: 'iam.ComplexValue' })
})

test('every reference of an operation leads to a schema', async () => {
  for (const { id } of await loadOperationList()) {
    const { params, requestBody, response } = await loadOperation(id)
    const refs = [requestBody?.ref, response?.ref, ...params.map(({ ref }) => ref)]
    for (const ref of refs) if (ref) expect(await loadSchema(ref), `${id}: ${ref}`).toBeDefined()
  }
})

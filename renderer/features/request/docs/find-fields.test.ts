import { expect, test } from 'vitest'
import { loadOperation } from '#shared/operations/load-operation.ts'
import { loadOperationList } from '#shared/operations/load-operation-list.ts'
import { collectFields } from './collect-fields.ts'
import { pathText } from './field-path.ts'
import { findFields } from './find-fields.ts'

const create = await collectFields(await loadOperation('jobs.create@2.2'))
const names = (text: string) => findFields(create, text).map(({ path }) => pathText(path))

test('a field is found however deep it lies, the shallow ones first', () => {
  const [first, second] = names('autotermination')
  expect(first).toBe('job_clusters[].new_cluster.autotermination_minutes')
  expect(second).toContain('autotermination_minutes')
})

test('the words of a path narrow it down, in any way it is written', () => {
  expect(names('notebook_task path')[0]).toBe('tasks[].notebook_task.notebook_path')
  expect(names('tasks[].notebook_task.notebook_path')[0]).toBe('tasks[].notebook_task.notebook_path')
  expect(names('quartz')).toContain('schedule.quartz_cron_expression')
  expect(names('no_such_field')).toEqual([])
  expect(names('  ')).toEqual([])
})

test('fields of the response are told from those of the body', () => {
  const places = findFields(create, 'job_id').filter(({ path }) => pathText(path) === 'job_id')
  expect(places.map(({ place }) => place)).toEqual(['response'])
})

test('every operation can be gone through, whatever holds itself', async () => {
  for (const { id } of (await loadOperationList()).filter((_, at) => at % 10 === 0)) {
    const fields = await collectFields(await loadOperation(id))
    expect(fields.length).toBeLessThanOrEqual(6000)
  }
})

import { expect, test } from 'vitest'
import type { Environment } from '#shared/model/environment.ts'
import { projectForTests } from '../projects/testing/project-for-tests.ts'

const project = projectForTests()
const environment = (name: string, host: string): Environment => ({
  name,
  colour: 'blue',
  protected: false,
  signIn: 'none',
  variables: [
    { name: 'DATABRICKS_HOST', value: host },
    { name: 'KEY', secret: true },
  ],
})
const save = (next: Environment, previousName: string | null) =>
  project.app.call('environments.save', { environment: next, previousName })
const setKey = (name: string) => project.app.call('secrets.set', { environment: name, name: 'KEY', value: 's3cr3t' })
const keyOf = async (name: string) =>
  (await project.app.call('secrets.list', { environment: name })).find((one) => one.name === 'KEY')

test('a secret that is set right before its environment is renamed goes along', async () => {
  await save(environment('dev', 'https://a.example'), null)
  await Promise.all([setKey('dev'), save(environment('prod', 'https://a.example'), 'dev')])
  expect(await keyOf('prod')).toMatchObject({ state: 'set' })
})

test('a secret that is set while its environment is renamed is not lost without a word', async () => {
  await save(environment('dev', 'https://a.example'), null)
  const [renamed, set] = await Promise.allSettled([
    save(environment('prod', 'https://a.example'), 'dev'),
    setKey('dev'),
  ])
  expect(renamed.status).toBe('fulfilled')
  expect(set).toMatchObject({ status: 'rejected', reason: { code: 'not_found' } })
})

test('a secret that is set while its environment gets another host is for that host', async () => {
  await save(environment('dev', 'https://a.example'), null)
  await Promise.all([save(environment('dev', 'https://b.example'), 'dev'), setKey('dev')])
  expect(await keyOf('dev')).toMatchObject({ state: 'set', origin: 'https://b.example' })
})

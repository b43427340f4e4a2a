import { readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { VariablePlace } from '#shared/contract/variables.ts'
import { projectForTests, requestWith } from '../projects/testing/project-for-tests.ts'

const server = createServer((_, response) => {
  response.setHeader('content-type', 'application/json')
  response.end('{"id":7}')
})
let origin: string
beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => void server.close())

const project = projectForTests()
const names = ['A', 'B', 'C', 'D']

async function makeEnvironment(): Promise<void> {
  const variables = [{ name: 'DATABRICKS_HOST', value: origin }]
  const environment = { name: 'dev', colour: 'blue', protected: false, signIn: 'none', variables } as const
  await project.app.call('environments.save', { environment: { ...environment, variables }, previousName: null })
}

async function variablesOf(environment: string): Promise<string[]> {
  const { environments } = await project.app.call('environments.list', null)
  return environments.find(({ name }) => name === environment)?.variables.map(({ name }) => name) ?? []
}

test('values that are put at once into an environment, a folder or the project all stay', async () => {
  await makeEnvironment()
  const folder = await project.makeFolder('Nightly')
  const put = (place: VariablePlace, name: string) =>
    project.app.call('variables.put', { place, name, value: '1', secret: false, environment: 'dev' })
  await Promise.all(
    names.flatMap((name) => [put({ environment: 'dev' }, name), put({ folder }, name), put({ project: true }, name)]),
  )
  expect(await variablesOf('dev')).toEqual(['DATABRICKS_HOST', ...names])
  expect((await project.app.call('collections.folder', { path: folder })).variables?.map(({ name }) => name)).toEqual(
    names,
  )
  expect((await project.app.call('variables.project', null)).variables.map(({ name }) => name)).toEqual(names)
})

test('what several sends at once keep in an environment all stays', async () => {
  await makeEnvironment()
  await Promise.all(
    names.map((name) => {
      const captures = [{ name, path: '$.id', to: 'environment' as const, secret: false, enabled: true }]
      const request = requestWith({ url: `${origin}/`, captures })
      return project.app.call('request.send', { request, environment: 'dev', confirmed: false })
    }),
  )
  expect((await variablesOf('dev')).sort()).toEqual([...names, 'DATABRICKS_HOST'])
})

test('settings of a folder keep the order that another program wrote a moment ago', async () => {
  const folder = await project.makeFolder('Nightly')
  await project.make(folder, 'One')
  await project.make(folder, 'Two')
  const settings = await project.app.call('collections.folder', { path: folder })
  const file = project.at(`${folder}/folder.yaml`)
  await writeFile(file, `${await readFile(file, 'utf8')}order:\n  - two.yaml\n  - one.yaml\n`)
  await project.app.call('collections.saveFolder', { path: folder, settings: { ...settings, docs: 'Runs at night.' } })
  expect(await readFile(file, 'utf8')).toMatch(/Runs at night[\s\S]*two\.yaml[\s\S]*one\.yaml/)
})

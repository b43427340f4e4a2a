import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { failure, projectForTests } from '../projects/testing/project-for-tests.ts'

const project = projectForTests()
const host = 'https://dbc-a1b2345c-d6e7.cloud.databricks.com'

async function choose(text: string) {
  const path = join(project.folders.dataFolder, 'chosen.env')
  await writeFile(path, text)
  return project.app.services.registerFile(path)
}

test('a .env file is looked through first; its credentials go into the keychain and into no file', async () => {
  const { app } = project
  const variables = [{ name: 'CLUSTER_ID', value: 'old' }]
  const environment = { name: 'dev', colour: 'blue' as const, protected: false, signIn: 'token' as const, variables }
  await app.call('environments.save', { environment, previousName: null })
  const text = `# ours\nexport DATABRICKS_HOST=${host}\nDATABRICKS_TOKEN=dapi${'0'.repeat(32)}\nCLUSTER_ID=0123 # id\nBIG="12345678901234567890"\nDB_PASSWORD='hush hush'\n1BAD=x\nNOTE="two\nlines"\n`
  const { importId, rows } = await app.call('variables.readDotenv', { file: await choose(text) })
  expect(rows.map(({ name, line, credential, value }) => [name, line, credential, value])).toEqual([
    ['DATABRICKS_HOST', 2, false, host],
    ['DATABRICKS_TOKEN', 3, true, undefined],
    ['CLUSTER_ID', 4, false, '0123'],
    ['BIG', 5, false, '12345678901234567890'],
    ['DB_PASSWORD', 6, true, undefined],
    ['1BAD', 7, false, 'x'],
    ['NOTE', 8, false, 'two\nlines'],
  ])
  expect(rows[5]?.problem).toContain('begins with a letter')
  expect(await project.textOf('environments/dev.yaml')).not.toContain('BIG')
  const chosen = rows.filter(({ problem }) => !problem).map(({ name }) => ({ name, secret: name === 'BIG' }))
  const taken = await app.call('variables.takeDotenv', { importId, environment: 'dev', rows: chosen })
  expect(taken).toEqual({ taken: 6, problems: [] })
  const file = await project.textOf('environments/dev.yaml')
  expect(file).toContain(
    `  CLUSTER_ID: "0123"\n  DATABRICKS_HOST: ${host}\n  BIG:\n    secret: true\n  DB_PASSWORD:\n    secret: true\n`,
  )
  for (const secret of ['dapi', 'hush', '1234567890']) expect(file).not.toContain(secret)
  expect((await app.call('secrets.list', { environment: 'dev' })).map(({ name, state }) => `${name} ${state}`)).toEqual(
    ['DATABRICKS_TOKEN set', 'BIG set', 'DB_PASSWORD set'],
  )
  expect((await failure(app.call('variables.takeDotenv', { importId, environment: 'dev', rows: [] }))).code).toBe(
    'not_found',
  )
})

test('what the keychain cannot take is told by name', async () => {
  const { app } = project
  const environment = { name: 'dev', colour: 'blue' as const, protected: false, signIn: 'none' as const, variables: [] }
  await app.call('environments.save', { environment, previousName: null })
  const { importId } = await app.call('variables.readDotenv', { file: await choose('API_KEY=x\nA=1\nA=2\n') })
  const rows = [
    { name: 'API_KEY', secret: false },
    { name: 'A', secret: false },
  ]
  const { taken, problems } = await app.call('variables.takeDotenv', { importId, environment: 'dev', rows })
  expect([taken, problems.map(({ name }) => name)]).toEqual([1, ['API_KEY']])
  expect(await project.textOf('environments/dev.yaml')).toContain('A: "2"\n')
})

test('a file without any NAME=value is refused', async () => {
  const { call } = project.app
  expect((await failure(call('variables.readDotenv', { file: await choose('# nothing\n') }))).code).toBe(
    'import_failed',
  )
})

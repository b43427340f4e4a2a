import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'trowel-cli-'))
const project = join(folder, 'project')
const server = createServer((request, response) =>
  response.end(JSON.stringify({ url: request.url, id: 0 }).replace(':0', ':12345678901234567890')),
)

beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  mkdirSync(join(project, 'collections/night/clean'), { recursive: true })
  mkdirSync(join(project, 'environments'))
  writeFileSync(
    join(project, 'environments/dev.yaml'),
    `name: dev\nsignIn: none\nvariables:\n  DATABRICKS_HOST: ${origin}\n`,
  )
  writeFileSync(join(project, 'project.yaml'), 'variables:\n  CATALOG: main\n  KIND: project\n')
  writeFileSync(join(project, 'collections/night/folder.yaml'), 'name: Night work\nvariables:\n  KIND: collection\n')
  writeFileSync(
    join(project, 'collections/night/clean/go.yaml'),
    'name: Go\nurl: "{{DATABRICKS_HOST}}/{{CATALOG}}/{{KIND}}/{{?DAY}}"\nparams:\n  - name: n\n    value: "1"\ncaptures:\n  - name: RUN_ID\n    path: $.id\n    to: environment\n  - name: GONE\n    path: $.gone\n',
  )
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true, force: true })
})

function cli(args: string[]): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const folders = ['--data', join(folder, 'data'), '--project', project]
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts'), ...args, '--env', 'dev', ...folders])
  child.stdin.end()
  const result = { stdout: '', stderr: '' }
  child.stdout.on('data', (chunk) => (result.stdout += chunk))
  child.stderr.on('data', (chunk) => (result.stderr += chunk))
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, ...result })))
}

test.each(['Night work/clean/Go', 'collections/night/clean/go.yaml', 'night/clean/go'])(
  'send %s sends the saved request with the variables of its folders, and keeps what it captures',
  async (name) => {
    const { code, stdout, stderr } = await cli(['send', name, '--set', 'DAY=mon=1', 'n=2'])
    expect(stdout).toBe('{"url":"/main/collection/mon=1?n=2","id":12345678901234567890}')
    expect(stderr).toBe('RUN_ID = 12345678901234567890: kept in dev\nGONE: $.gone finds nothing in the answer.\n')
    expect(code).toBe(0)
    expect(readFileSync(join(project, 'environments/dev.yaml'), 'utf8')).toContain('RUN_ID: "12345678901234567890"')
  },
)

test('without anybody to ask, what the request asks for is told', async () => {
  const { code, stdout, stderr } = await cli(['send', 'night/clean/go'])
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toBe(
    'This request asks for DAY.\nSend again and give a value; on the command line with --set NAME=VALUE.\n',
  )
})

test.each([
  [['send', 'night/none'], 'There is no "night/none" in the collections of the project.'],
  [['send', 'night/clean/go', 'm=1'], '"night/clean/go" has no parameter "m".'],
  [['send', 'night/clean/go', '--set', 'DAY'], '"DAY" is not NAME=VALUE.'],
])('%j is told', async (args, message) => {
  const { code, stderr } = await cli(args)
  expect([code, stderr.split('\n')[0]]).toEqual([2, message])
})

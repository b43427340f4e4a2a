import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openServices } from '#services/testing/open-services.ts'
import { cliIn } from './testing/run-cli.ts'

const folder = mkdtempSync(join(tmpdir(), 'trowel-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const cli = cliIn(folder)

test('the journal is listed, written as a report and sent again', async () => {
  const sessions = async () => JSON.parse((await cli(['journal', '--json'])).stdout) as { id: number }[]
  expect((await cli(['journal'])).code).toBe(1)
  // Started in the app; the command line is another process.
  const app = await openServices({
    dataFolder: join(folder, 'data'),
    projectFolder: join(folder, 'project'),
    remove: async () => undefined,
  })
  await app.call('journal.start', { name: 'Slow clusters' })
  // Sends of another process are in the session that runs.
  await cli(['send', 'clusters.get@2.1', 'cluster_id=1234-567890-patch123'])
  await cli(['send', 'POST', '/api/2.0/dbfs/mkdirs', 'path=/tmp/journal'])
  expect(await sessions()).toMatchObject([{ name: 'Slow clusters', state: 'running', sends: 2 }])
  const report = await cli(['journal', 'export', 'slow'])
  expect(report.stdout).toContain('"spark_context_id": 1234567890123456789')
  expect((await cli(['journal', 'export', 'slow', '--to', 'html'])).stdout).toMatch(/^<!doctype html>/)
  const again = await cli(['journal', 'replay', 'slow'])
  expect(again.stdout).toMatch(/^(the same|answer differs) +GET .*\nnot sent +POST /)
  expect((await cli(['journal', 'replay', 'slow', '--yes'])).stdout).not.toContain('not sent')
  expect(await cli(['journal', 'export', 'xyzzyplugh'])).toMatchObject({ code: 2 })
  await app.dispose()
})

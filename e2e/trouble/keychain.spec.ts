import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { type StartedProcess, startProcess } from '../fixtures/start-process.ts'
import { expect, type Folders, test } from '../fixtures/test.ts'
import { Workbench } from '../page-models/workbench.ts'

const withKeyring = join(import.meta.dirname, '../../scripts/with-keyring.ts')

async function openAt(process: StartedProcess, browser: Browser): Promise<Workbench> {
  const [, url = ''] = await process.printed(/^Trowel is ready at (\S+)$/m)
  const page = await browser.newPage()
  await page.goto(url)
  return new Workbench(page)
}

const args = ({ data, project }: Folders) => ['--shell=loopback', '--no-open', '--data', data, '--project', project]

/** The main job works whatever the keychain does: the demo token needs none. */
async function sendsToDemo(workbench: Workbench): Promise<void> {
  await workbench.sendNew('GET', '{{DATABRICKS_HOST}}/api/2.1/clusters/list')
}

test('no keychain: the status bar says so, tokens live in memory @loopback', async ({ folders, sharedBrowser }) => {
  test.skip(process.platform !== 'linux', 'takes the Secret Service away, which only Linux has')
  const trowel = startProcess(args(folders), { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent', DISPLAY: '' })
  try {
    const workbench = await openAt(trowel, await sharedBrowser())
    await expect(workbench.keychain).toContainText('in memory')
    await sendsToDemo(workbench)
    await workbench.makeEnvironment('https://workspace.invalid', 'dapi-typed')
    await expect(workbench.page.getByText('set in memory')).toBeVisible()
    await workbench.page.context().close()
  } finally {
    await trowel.end()
  }
})

test('a locked keychain: said by name, nothing stored elsewhere, the app works on @loopback', async ({
  folders,
  sharedBrowser,
}) => {
  test.skip(process.platform !== 'linux', 'locks a gnome-keyring of its own, which only Linux has')
  const trowel = startProcess(args(folders), {}, [withKeyring, '--locked'])
  try {
    const workbench = await openAt(trowel, await sharedBrowser())
    await expect(workbench.keychain).toContainText('locked')
    await sendsToDemo(workbench)
    await workbench.page.context().close()
  } finally {
    await trowel.end()
  }
})

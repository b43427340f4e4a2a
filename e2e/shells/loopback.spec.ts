import { once } from 'node:events'
import { chmod, mkdir, readdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { startProcess } from '../fixtures/start-process.ts'
import { expect, test } from '../fixtures/test.ts'

test('a reload stays signed in; the used address leads home in the same browser only @loopback', async ({
  app,
  sharedBrowser,
}) => {
  const { page } = app
  const [, opened = ''] = app.output().match(/ready at (\S+)/) ?? []
  await page.reload()
  await expect(page).toHaveTitle(/Trowel/)
  await page.goto(opened)
  expect(new URL(page.url()).pathname).toBe('/')
  const other = await (await sharedBrowser()).newPage()
  expect((await other.goto(opened))?.status()).toBe(401)
  await expect(other.getByRole('heading')).toHaveText('This address has been used already')
  expect((await other.goto(new URL('/', opened).href))?.status()).toBe(401)
  await expect(other.getByRole('heading')).toHaveText('Trowel does not know this browser')
  await other.context().close()
})

test('a page of another site can neither call nor frame the app, in the same browser @loopback', async ({ app }) => {
  const origin = new URL(app.page.url()).origin
  const site = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html')
    response.end('<!doctype html><title>Other site</title>')
  }).listen(0, '127.0.0.1')
  await once(site, 'listening')
  try {
    const page = await app.page.context().newPage()
    await page.goto(`http://127.0.0.1:${(site.address() as AddressInfo).port}/`)
    const tried = await page.evaluate(async (target) => {
      const body = JSON.stringify({ theme: 'light' })
      const fetched = (init: RequestInit) =>
        fetch(`${target}/rpc/settings.save`, { method: 'POST', body, ...init }).then(
          (answer) => answer.status,
          () => 'refused',
        )
      return [
        await fetched({ headers: { 'content-type': 'application/json' }, credentials: 'include' }),
        await fetched({ headers: { 'content-type': 'text/plain' }, credentials: 'include' }),
        await fetched({ mode: 'no-cors', credentials: 'include' }),
        await new Promise((resolve) => {
          const source = new EventSource(`${target}/events`, { withCredentials: true })
          source.onopen = () => resolve('open')
          source.onerror = () => resolve('refused')
        }),
      ]
    }, origin)
    expect(tried).toEqual(['refused', 'refused', 'refused', 'refused'])
    const settings = await app.page.request.post(`${origin}/rpc/settings.get`, {
      headers: { origin, 'content-type': 'application/json' },
      data: 'null',
    })
    expect(await settings.text()).toContain('"theme":"system"')
    await page.close()
  } finally {
    site.closeAllConnections()
    site.close()
  }
})

test('Ctrl+C ends it with code 0 and removes the answers it kept @loopback', async ({ app, folders }) => {
  expect(await app.close()).toBe(0)
  expect(await readdir(join(folders.data, 'bodies')).catch(() => [])).toEqual([])
})

test('a page whose Trowel has stopped says so @loopback', async ({ folders, sharedBrowser }) => {
  const trowel = startProcess(['--shell=loopback', '--no-open', '--data', folders.data, '--project', folders.project])
  const [, url = ''] = await trowel.printed(/ready at (\S+)/)
  const page = await (await sharedBrowser()).newPage()
  await page.goto(url)
  await expect(page.getByRole('tablist', { name: 'Sections' })).toBeVisible()
  expect(await trowel.end('SIGTERM')).toBe(0)
  await expect(page.getByText(/Trowel has stopped/).first()).toBeVisible()
  await page.context().close()
})

test('a taken port is said in words @loopback', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const port = String((other.address() as AddressInfo).port)
  const trowel = startProcess(['--shell=loopback', '--no-open', '--port', port])
  expect(await trowel.exited).toBe(1)
  expect(trowel.output()).toContain(`Port ${port} is taken by another program.`)
  expect(trowel.output()).not.toMatch(/\bat .*:\d+/)
  other.close()
})

test('folders that cannot be written are named @loopback', async ({ folders }) => {
  await mkdir(folders.data, { recursive: true })
  const file = join(folders.data, 'file')
  await writeFile(file, '')
  const trowel = startProcess(['--shell=loopback', '--no-open', '--data', join(file, 'data')])
  expect(await trowel.exited).toBe(1)
  expect(trowel.output()).toContain(join(file, 'data'))
  expect(trowel.output()).toContain('--data')
  expect(trowel.output()).not.toMatch(/\bat .*:\d+/)
  await chmod(file, 0o600)
})

test('an unknown option is named and the usage shown @loopback', async () => {
  const trowel = startProcess(['--prot', '80'])
  expect(await trowel.exited).toBe(2)
  expect(trowel.output()).toContain('There is no option --prot.')
  expect(trowel.output()).toContain('Usage: npm start')
})

test('Electron that is not installed is said, with both ways out @loopback', async ({ folders }) => {
  const trowel = startProcess(['--shell=electron', '--data', folders.data], {
    ELECTRON_OVERRIDE_DIST_PATH: folders.data,
  })
  expect(await trowel.exited).toBe(1)
  expect(trowel.output()).toMatch(/npx install-electron.*--shell=loopback/)
})

test('where no window can be opened it says why and how to go on @loopback', async ({ folders }) => {
  const nowhere = { DISPLAY: '', WAYLAND_DISPLAY: '' }
  const trowel = startProcess(['--data', folders.data, '--project', folders.project], nowhere)
  await trowel.printed(/^Press Ctrl\+C to stop\.$/m)
  expect(trowel.output()).toMatch(/^Trowel is ready at http:\/\/127\.0\.0\.1:\d+\/open\?t=\S+$/m)
  expect(trowel.output()).toContain('There is no display here. Open the address above in a browser on this machine.')
  expect(await trowel.end('SIGTERM')).toBe(0)
})

import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { defaultSettings } from '#shared/model/session.ts'
import { launchDouble } from '../electron-double/launch.ts'
import { type App, launchApp } from '../fixtures/app.ts'
import { expect, test } from '../fixtures/test.ts'

/** The double can be asked what a person would have seen; these specs need it. */
function double(app: App) {
  if (app.double === null) throw new Error('This spec runs on the double')
  return app.double
}

test('the page gets three frozen functions of the shell and nothing else @desktop', async ({ app }) => {
  const facts = await app.page.evaluate(() => {
    const bridge = (window as unknown as { trowel: Record<string, unknown> }).trowel
    const own = Object.getOwnPropertyDescriptor(window, 'trowel')
    return {
      keys: Object.keys(bridge).sort(),
      kinds: Object.values(bridge).map((value) => typeof value),
      frozen: Object.isFrozen(bridge),
      fixed: own?.writable === false && own.configurable === false,
    }
  })
  expect(facts).toEqual({
    keys: ['cancel', 'onFrame', 'start'],
    kinds: ['function', 'function', 'function'],
    frozen: true,
    fixed: true,
  })
})

test('frames come without the event they came with @desktop', async ({ app }) => {
  const given = await app.page.evaluate(
    () =>
      new Promise((resolve) => {
        const { trowel } = window as unknown as {
          trowel: { start(...args: unknown[]): void; onFrame(listener: (...args: unknown[]) => void): void }
        }
        trowel.onFrame((...args) => args[0] === 77_777 && resolve(args.map((arg) => typeof arg)))
        trowel.start(77_777, 'settings.get', null)
      }),
  )
  expect(given).toEqual(['number', 'object'])
})

test('calls from any other frame or page are not answered @double', async ({ app }) => {
  const shell = double(app)
  const own = 'app://trowel/index.html'
  for (const frameUrl of [own, 'https://evil.example/', 'app://trowel/bodies/x', 'app://other/index.html', null]) {
    await shell.ask('forge', { channel: 'call:start', args: [1, 'settings.save', { theme: 'dark' }], frameUrl })
  }
  for (const args of [[], ['1', 'settings.save', { theme: 'dark' }], [1.5, 'settings.save', {}], [1, {}, {}]]) {
    await shell.ask('forge', { channel: 'call:start', args, frameUrl: own })
  }
  const theme = await app.page.evaluate(
    () =>
      new Promise((resolve) => {
        const { trowel } = window as unknown as {
          trowel: { start(...args: unknown[]): void; onFrame(listener: (id: number, frame: object) => void): void }
        }
        trowel.onFrame((id, frame) => id === 77_778 && resolve((frame as { value: { theme: string } }).value.theme))
        trowel.start(77_778, 'settings.get', null)
      }),
  )
  expect(theme).toBe('system')
})

test('the window stays on its page @double', async ({ app }) => {
  const { page } = app
  const before = page.url()
  for (const leave of [
    'location.href = "https://example.com/"',
    'location.assign("/bodies/x")',
    'Object.assign(document.createElement("a"), { href: "/icon.svg" }).click()',
  ]) {
    const refused = page.waitForEvent('requestfailed', (request) => request.isNavigationRequest())
    await page.evaluate(leave)
    await refused
    expect(page.url()).toBe(before)
  }
})

test('a new window is never opened; an https address is shown before it goes to the browser @double', async ({
  app,
}) => {
  const shell = double(app)
  await shell.ask('answer', { response: 0 })
  await app.page.evaluate(() => window.open('https://docs.databricks.com/api/'))
  await expect.poll(async () => (await shell.ask('record')).opened).toEqual(['https://docs.databricks.com/api/'])
  await shell.ask('answer', { response: 1 })
  await app.page.evaluate(() => {
    const link = Object.assign(document.createElement('a'), { href: 'https://example.com/', target: '_blank' })
    document.body.append(link)
    link.click()
  })
  await expect.poll(async () => (await shell.ask('record')).dialogs).toHaveLength(2)
  for (const url of ['http://example.com/', 'file:///etc/passwd', 'javascript:1', '/index.html']) {
    await app.page.evaluate((target) => void window.open(target), url)
  }
  // After all of them one that is asked about, so that theirs would have come before.
  await shell.ask('answer', { response: 1 })
  await app.page.evaluate(() => window.open('https://last.example.com/'))
  await expect.poll(async () => (await shell.ask('record')).dialogs).toHaveLength(3)
  const { dialogs, opened } = await shell.ask('record')
  expect(opened).toHaveLength(1)
  expect(dialogs).toMatchObject([
    { detail: 'https://docs.databricks.com/api/' },
    { detail: 'https://example.com/' },
    { detail: 'https://last.example.com/' },
  ])
  expect(
    app.page
      .context()
      .pages()
      .filter((page) => page.url().includes('example.com')),
  ).toEqual([])
})

test('every permission but copying text is refused @double', async ({ app }) => {
  const shell = double(app)
  const ask = (name: string, url = 'app://trowel/index.html') =>
    shell.ask('permission', { name, url, isMainFrame: true })
  for (const name of ['media', 'geolocation', 'notifications', 'clipboard-read', 'fullscreen', 'openExternal', 'hid']) {
    expect(await ask(name)).toEqual({ request: false, check: false, device: false })
  }
  expect(await ask('clipboard-sanitized-write')).toEqual({ request: true, check: true, device: false })
  expect(await ask('clipboard-sanitized-write', 'https://evil.example/')).toMatchObject({
    request: false,
    check: false,
  })
})

test('the menu has the usual roles, and reload only while developing @double', async ({ app }) => {
  const shell = double(app)
  const menu = JSON.stringify(await shell.ask('menu'))
  for (const part of ['"File"', '"editMenu"', '"View"', '"Window"', '"togglefullscreen"', '"reload"']) {
    expect(menu).toContain(part)
  }
  expect(menu).not.toContain('"CmdOrCtrl+W"')
})

test('the window comes back where it was left @double', async ({ app, folders, launchOptions, sharedBrowser }) => {
  const shell = double(app)
  await expect.poll(() => shell.ask('window')).toMatchObject({ shown: true, bounds: { width: 1280, height: 800 } })
  const bounds = { x: 60, y: 40, width: 1000, height: 720 }
  await shell.ask('moveWindow', bounds)
  await shell.ask('closeWindow')
  expect(await app.close()).toBe(0)
  const again = await launchApp('double', { folders, viewport: bounds, launchOptions, sharedBrowser })
  expect(await double(again).ask('window')).toMatchObject({ bounds })
  expect(await again.close()).toBe(0)
})

test('quitting ends the process cleanly and leaves no answers behind @desktop', async ({ app, folders }) => {
  expect(await app.close()).toBe(0)
  expect(await readdir(join(folders.data, 'bodies')).catch(() => [])).toEqual([])
})

test('a data folder that cannot be written is said in a dialog, and the app ends @double', async ({
  folders,
  launchOptions,
}) => {
  const file = join(folders.project, 'file')
  await writeFile(file, '')
  const shell = await launchDouble({ args: [`--data=${join(file, 'data')}`], launchOptions })
  expect(await shell.exited).toBe(1)
  expect(shell.output()).toContain('Trowel cannot start')
  expect(shell.output()).toContain(file)
  await shell.close()
})

test('a second start brings the window that is there to the front @double', async ({ app }) => {
  const shell = double(app)
  await shell.ask('secondInstance')
  expect(await shell.ask('window')).toMatchObject({ focused: 1 })
})

test('the window takes the theme that is set before the page paints @double', async ({
  app,
  folders,
  launchOptions,
  sharedBrowser,
}) => {
  expect(await double(app).ask('window')).toMatchObject({ backgroundColor: '#f4f5f6' })
  await app.close()
  await writeFile(join(folders.data, 'settings.json'), JSON.stringify({ ...defaultSettings, theme: 'dark' }))
  const viewport = { width: 1280, height: 800 }
  const again = await launchApp('double', { folders, viewport, launchOptions, sharedBrowser })
  expect(await double(again).ask('window')).toMatchObject({ backgroundColor: '#121416' })
  await again.close()
})

import { readFile } from 'node:fs/promises'
import { crc32, deflateSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { type Answer, serveAnswers } from '../fixtures/answer-server.ts'
import { brake } from '../fixtures/brake.ts'
import { keepMessages } from '../fixtures/keep-messages.ts'
import { expect, test } from '../fixtures/test.ts'
import { Workbench } from '../page-models/workbench.ts'

async function open(page: Page, answers: Readonly<Record<string, Answer>>) {
  const server = await serveAnswers(answers)
  const workbench = new Workbench(page)
  return {
    server,
    workbench,
    async send(path: string) {
      await workbench.sendNew('GET', `${server.origin}${path}`)
    },
  }
}

/** A red image of so many pixels. */
function png(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data])
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    const check = Buffer.alloc(4)
    check.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, check])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2], 8)
  const row = Buffer.concat([Buffer.of(0), Buffer.from('ff0000'.repeat(width), 'hex')])
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)))
  const mark = Buffer.from('89504e470d0a1a0a', 'hex')
  return Buffer.concat([mark, chunk('IHDR', head), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))])
}

test('an image is shown with its size; its bytes are on Raw', async ({ app }) => {
  const { server, workbench, send } = await open(app.page, {
    '/image': { type: 'image/png', body: png(64, 48) },
    '/drawing': {
      type: 'image/svg+xml',
      body: '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"><script>window.ran = 1</script></svg>',
    },
  })
  await send('/image')
  await expect(workbench.response).toContainText('PNG image, 64 × 48')
  await app.page.getByRole('radio', { name: '100 %' }).click()
  await workbench.responseTab('Raw').click()
  const bytes = app.page.getByRole('tree', { name: 'Response bytes' })
  await expect(bytes.getByRole('treeitem').first()).toContainText('89 50 4e 47 0d 0a 1a 0a')
  await send('/drawing')
  await expect(workbench.response).toContainText('SVG drawing, 30 × 20')
  await server.close()
})

test('unknown bytes are named and shown as hex: go to an offset, select, copy', async ({ app }) => {
  const { page } = app
  const body = Buffer.concat([Buffer.from('PAR1\u0015\u0004'), Buffer.alloc(5000, 'abc')])
  const { server, workbench, send } = await open(page, { '/file': { type: 'application/json', body } })
  await keepMessages(page)
  await send('/file')
  await expect(workbench.response).toContainText('The server calls this application/json, but it is a Parquet file.')
  await expect(workbench.response.getByRole('link', { name: 'Save to a file' })).toBeVisible()
  await page.getByRole('textbox', { name: 'Go to offset' }).fill('0x1004')
  await page.keyboard.press('Enter')
  await expect(workbench.response).toContainText('offset 4,100 (0x1004), byte')
  const bytes = page.getByRole('tree', { name: 'Response bytes' })
  await bytes.focus()
  for (let step = 0; step < 3; step++) await page.keyboard.press('Shift+ArrowRight')
  await expect(workbench.response).toContainText('4 bytes selected')
  await page.keyboard.press('Control+c')
  await expect(workbench.response).toContainText('4 bytes copied')
  const wanted = body
    .subarray(4100, 4104)
    .toString('hex')
    .replace(/..(?!$)/g, '$& ')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(wanted)
  await server.close()
})

test('the preview of a page runs nothing and asks for nothing', async ({ app }) => {
  const { page } = app
  const html = `<!doctype html><html><head>
    <link rel="preconnect" href="/link"><link rel="stylesheet" href="/style"><base href="/base/">
    <meta http-equiv="refresh" content="0;url=/refresh"><script src="/script"></script>
    <style>@import "/import"; body { background: url(/background); color: rgb(1, 2, 3) }</style></head>
    <body onload="parent.ran = 1"><h1>Hello</h1><img src="/image" srcset="/set 2x" onerror="parent.ran = 2">
    <iframe src="/frame"></iframe><object data="/object"></object><script>parent.ran = 3</script>
    <a href="/away">away</a><form action="/form"><button>Go</button></form></body></html>`
  const { server, workbench, send } = await open(page, { '/page': { type: 'text/html', body: html } })
  await send('/page')
  await expect(workbench.response).toContainText('<h1>')
  await workbench.responseTab('Preview').click()
  const frame = page.frameLocator('iframe[title="Preview of the page"]')
  await expect(frame.getByRole('heading', { name: 'Hello' })).toHaveCSS('color', 'rgb(1, 2, 3)')
  await frame.getByText('away').click()
  await frame.getByRole('button', { name: 'Go' }).click()
  await expect(frame.getByRole('heading', { name: 'Hello' })).toBeVisible()
  expect(await page.evaluate(() => 'ran' in window)).toBe(false)
  expect(server.asked).toEqual(['/page'])
  await server.close()
})

const answer = `{"info": {"n": 1.10}, "clusters": [${Array.from(
  { length: 300 },
  (_, at) => `{"id": ${12345678901234567890n + BigInt(at)}, "at": {"x": 1e${at}}, "name": "=row ${at}, \\"q\\""}`,
).join(', ')}]}`

async function exported(page: Page, name: RegExp): Promise<{ name: string; text: string }> {
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name }).click()
  const download = await saved
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') }
}

test('exports keep every digit @saves', async ({ app }) => {
  const { page } = app
  const { server, workbench, send } = await open(page, { '/list': { type: 'application/json', body: answer } })
  await send('/list')
  const csv = await exported(page, /^CSV of \.clusters, 300 rows/)
  expect(csv.name).toBe('list-clusters.csv')
  expect(csv.text.split('\r\n').slice(0, 2)).toEqual(['id,at.x,name', '12345678901234567890,1e0,"=row 0, ""q"""'])
  expect(csv.text.split('\r\n')[300]).toBe('12345678901234568189,1e299,"=row 299, ""q"""')
  expect((await exported(page, /^CSV for spreadsheets/)).text).toContain('12345678901234567890,1e0,"\'=row 0, ""q"""')
  const lines = (await exported(page, /^JSON Lines of/)).text.split('\n')
  expect(lines[299]).toBe('{"id":12345678901234568189,"at":{"x":1e299},"name":"=row 299, \\"q\\""}')
  expect((await exported(page, /^Compact JSON/)).text).toMatch(/^\{"info":\{"n":1\.10\},"clusters":\[\{"id":123/)
  await workbench.tree.focus()
  await page.keyboard.press('ArrowDown')
  await expect(workbench.tree.getByRole('treeitem', { selected: true })).toHaveAccessibleName(/^info/)
  expect((await exported(page, /^Selected value \.info/)).text).toBe('{"n": 1.10}')
  await server.close()
})

test('forms keep the place, and copied text is exact over the lines of the screen', async ({ app }) => {
  const { page } = app
  const { server, workbench, send } = await open(page, { '/list': { type: 'application/json', body: answer } })
  await send('/list')
  await workbench.responseTab('Raw').click()
  await expect(workbench.response).toContainText('2,107 lines, no token changed')
  await page.getByRole('radio', { name: 'Compact' }).click()
  await expect(workbench.response).toContainText('1 line, no token changed')
  const text = page.getByRole('document', { name: 'Response text' })
  await text.focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+c')
  const copied = () => page.evaluate(() => navigator.clipboard.readText())
  await expect.poll(copied).toBe(answer.replaceAll(/([:,]) (?!\\|"q|row)/g, '$1').replaceAll(',\\"q', ', \\"q'))
  await server.close()
})

test('laying out a large body can be stopped, and goes on', async ({ app }) => {
  const { page } = app
  test.slow()
  const item = `{"a":[${'1,'.repeat(40)}2],"b":true}`
  const body = `[${Array.from({ length: 400_000 }, () => item).join(',')}]`
  const { server, workbench, send } = await open(page, { '/large': { type: 'application/json', body } })
  await send('/large')
  await expect(workbench.tree).toHaveAttribute('aria-busy', 'false', { timeout: 60_000 })
  const worker = page.workers().find((each) => each.url().includes('document'))
  const held = await brake(worker!)
  await workbench.responseTab('Raw').click()
  await workbench.response.getByRole('button', { name: 'Stop' }).click()
  await held.release()
  await expect(workbench.response).toContainText('lines so far, stopped')
  await expect(workbench.response).toContainText('"a": [')
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(workbench.response).toContainText('18,400,002 lines, no token changed', { timeout: 60_000 })
  await server.close()
})

import type { Page } from '@playwright/test'
import { violationsOn } from '../accessibility/audit.ts'
import { serveAnswers } from '../fixtures/answer-server.ts'
import { makePdf } from '../fixtures/make-pdf.ts'
import { expect, test } from '../fixtures/test.ts'
import { Workbench } from '../page-models/workbench.ts'

async function send(page: Page, body: Buffer) {
  const server = await serveAnswers({ '/report': { type: 'application/pdf', body } })
  const workbench = new Workbench(page)
  await workbench.sendNew('GET', `${server.origin}/report`)
  return { server, workbench }
}

/** Black pixels of the picture of a page. */
function blackOn(page: Page, number: number): Promise<number> {
  return page.evaluate((name) => {
    const canvas = document.querySelector<HTMLCanvasElement>(`[aria-label^="${name} of"] canvas`)
    const context = canvas?.getContext('2d')
    if (!canvas || !context) return 0
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
    let black = 0
    for (let at = 0; at < data.length; at += 4) if (data[at]! < 40 && data[at + 3]! > 200) black++
    return black
  }, `Page ${number}`)
}

const many = Array.from({ length: 200 }, (_, at) => `This is page ${at + 1}`)

test('a PDF of 200 pages: pages as they come into view, their text, number and zoom', async ({ app }) => {
  const { page } = app
  const refused: string[] = []
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) refused.push(message.text())
  })
  const { server, workbench } = await send(page, makePdf(many))
  const pages = page.getByRole('region', { name: 'PDF document' })
  const number = page.getByRole('textbox', { name: 'Page' })
  const one = (at: number) => pages.getByRole('article', { name: `Page ${at} of 200` })
  await expect(workbench.response).toContainText('of 200')
  await expect(one(1)).toContainText('This is page 1')
  await expect.poll(() => blackOn(page, 1)).toBeGreaterThan(1000)
  await number.fill('150')
  await number.press('Enter')
  await expect(one(150)).toContainText('This is page 150')
  await expect.poll(() => blackOn(page, 150)).toBeGreaterThan(1000)
  // The others are not there.
  expect(await pages.getByRole('article').count()).toBeLessThan(8)
  await pages.focus()
  await page.keyboard.press('ArrowRight')
  await expect(number).toHaveValue('151')
  // Keys that come before the scrolling is told count as well.
  await pages.evaluate(async (region) => {
    for (let press = 0; press < 3; press++) {
      region.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }))
      await Promise.resolve()
    }
  })
  await expect(number).toHaveValue('154')
  await page.keyboard.press('End')
  await expect(number).toHaveValue('200')
  await expect(one(200)).toContainText('This is page 200')
  const zoom = page.getByRole('status', { name: 'Zoom' })
  await page.getByRole('radio', { name: '100 %' }).click()
  await expect(zoom).toHaveText('100 %')
  await page.getByRole('button', { name: 'Zoom in' }).click()
  await expect(zoom).toHaveText('125 %')
  await expect(number).toHaveValue('200')
  await expect.poll(() => blackOn(page, 200)).toBeGreaterThan(10_000)
  await pages.focus()
  await page.keyboard.press('-')
  await expect(zoom).toHaveText('100 %')
  // Its text is laid anew at each zoom.
  await expect(async () => {
    await one(200).getByText('This is page 200').click({ clickCount: 3, timeout: 2000 })
    expect(await page.evaluate(() => getSelection()?.toString().trim())).toBe('This is page 200')
  }).toPass()
  expect(refused).toEqual([])
  await workbench.responseTab('Raw').click()
  await expect(page.getByRole('tree', { name: 'Response bytes' })).toContainText('%PDF-1.4')
  await server.close()
})

test('a PDF that is not whole, and one with a password', async ({ app }) => {
  const { page } = app
  const broken = await send(page, Buffer.from('%PDF-1.7\n\u0000nothing else'))
  await expect(broken.workbench.response).toContainText('The PDF cannot be shown')
  await expect(broken.workbench.response.getByRole('link', { name: 'Save to a file' })).toBeVisible()
  await broken.server.close()
  const { server, workbench } = await send(page, makePdf(['Behind a lock'], { password: 'open sesame' }))
  await expect(workbench.response).toContainText('This PDF is locked')
  const password = page.getByLabel('Password of the PDF')
  await password.fill('another')
  await password.press('Enter')
  await expect(workbench.response).toContainText('That was not its password.')
  await password.fill('open sesame')
  await password.press('Enter')
  await expect(page.getByRole('article', { name: 'Page 1 of 1' })).toContainText('Behind a lock')
  await server.close()
})

test('a PDF runs nothing, asks for nothing and leads nowhere', async ({ app }) => {
  const { page } = app
  const asked = await serveAnswers({})
  const address = `(${asked.origin}/away)`
  const action = `/OpenAction << /S /JavaScript /JS (app.launchURL\\("${asked.origin}/script"\\); this.submitForm\\("${asked.origin}/form"\\);) >>`
  const link = `/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 612 792] /A << /S /URI /URI ${address} >> >>]`
  const { server, workbench } = await send(page, makePdf(['All quiet'], { catalog: action, page: link }))
  const shown = page.getByRole('article', { name: 'Page 1 of 1' })
  await expect(shown).toContainText('All quiet')
  const before = page.url()
  await shown.click()
  await expect(workbench.response).toContainText('of 1')
  expect(page.url()).toBe(before)
  expect(asked.asked).toEqual([])
  expect(server.asked).toEqual(['/report'])
  expect(await violationsOn(page)).toEqual([])
  await asked.close()
  await server.close()
})

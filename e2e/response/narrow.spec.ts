import { serveAnswers } from '../fixtures/answer-server.ts'
import { expect, test } from '../fixtures/test.ts'
import { Workbench } from '../page-models/workbench.ts'

test('in the smallest window status, time and size can be read whole', async ({ app: { page } }) => {
  const server = await serveAnswers({
    '/list': { type: 'application/json', body: JSON.stringify({ text: 'x'.repeat(12_345_678) }) },
  })
  const workbench = new Workbench(page)
  for (const [path, said] of [
    ['/list', '200 OK'],
    ['/gone', '404 Not Found'],
  ] as const) {
    await workbench.newRequest('GET', `${server.origin}${path}`)
    await workbench.send.click()
    await expect(workbench.status).toContainText(said)
    for (const width of [900, 1280]) {
      await page.setViewportSize({ width, height: 600 })
      await expect.poll(() => workbench.status.evaluate((bar) => bar.scrollWidth - bar.clientWidth)).toBe(0)
      // The words may give way, the number never.
      await expect
        .poll(() => workbench.status.evaluate((bar) => bar.firstElementChild!.clientWidth))
        .toBeGreaterThan(50)
      await expect(async () => {
        const bar = (await workbench.response.getByRole('tablist', { name: 'Response' }).boundingBox())!
        const status = (await workbench.status.boundingBox())!
        expect(status.x + status.width).toBeLessThanOrEqual(bar.x + 1)
      }).toPass()
    }
  }
  await server.close()
})

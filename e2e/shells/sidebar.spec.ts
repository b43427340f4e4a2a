import { expect, test } from '../fixtures/test.ts'
import { Workbench } from '../page-models/workbench.ts'

test('the sidebar folds away, and comes back as wide as it was', async ({ app }) => {
  const { page } = app
  const workbench = new Workbench(page)
  const width = () => page.locator('#section-panel main').evaluate((main) => main.getBoundingClientRect().width)
  await expect(workbench.filter).toBeVisible()
  const whole = await page.locator('#section-panel').evaluate((panel) => panel.getBoundingClientRect().width)
  const beside = await width()
  for (const fold of [() => page.keyboard.press('Control+b'), () => workbench.section('Endpoints').click()]) {
    await fold()
    await expect.poll(width).toBeGreaterThan(whole - 2)
    await fold()
    await expect.poll(width).toBeCloseTo(beside, 0)
    await workbench.filter.fill('clusters')
    await expect(workbench.endpoint('GET clusters/list 2.1')).toBeVisible()
  }
  await page.keyboard.press('Control+b')
  await expect.poll(width).toBeGreaterThan(whole - 2)
  await page.keyboard.press('Alt+5')
  await expect.poll(width).toBeCloseTo(beside, 0)
})

test('the tab in front stays in sight when the window becomes narrower', async ({ app }) => {
  const { page } = app
  const workbench = new Workbench(page)
  for (let at = 1; at <= 6; at++) await workbench.newRequest('GET', `https://a.example.com/number-${at}`)
  const front = workbench.openRequests.getByRole('tab', { selected: true })
  await expect(front).toBeInViewport({ ratio: 0.9 })
  await page.setViewportSize({ width: 900, height: 600 })
  await expect(front).toHaveAccessibleName(/number-6/)
  await expect(front).toBeInViewport({ ratio: 0.9 })
})

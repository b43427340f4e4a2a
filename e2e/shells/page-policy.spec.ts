import { expect, test } from '../fixtures/test.ts'

test('the page keeps to its own content policy', async ({ app }) => {
  const { page } = app
  const violations: string[] = []
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) violations.push(message.text())
  })
  const answer = await page.reload()
  expect(await answer?.headerValue('content-security-policy')).toContain("default-src 'none'; script-src 'self'")
  await expect(page.getByRole('tablist', { name: 'Sections' })).toBeVisible()
  expect(violations).toEqual([])
})

test('scripts from elsewhere, inline ones and eval do not run in the page', async ({ app }) => {
  const ran = await app.page.evaluate(async () => {
    const seen = window as { ran?: string }
    const inline = document.createElement('script')
    inline.textContent = 'window.ran = "inline"'
    document.body.append(inline)
    const foreign = document.createElement('script')
    foreign.src = 'data:text/javascript,window.ran="foreign"'
    const failed = new Promise((resolve) => {
      foreign.onerror = () => resolve('refused')
      foreign.onload = () => resolve('loaded')
    })
    document.body.append(foreign)
    return [await failed, seen.ran]
  })
  expect(ran).toEqual(['refused', undefined])
})

test('the page reaches no other server by itself', async ({ app }) => {
  const reached = await app.page.evaluate(() => fetch('http://127.0.0.1:1/').then(String, (error) => String(error)))
  expect(reached).toContain('TypeError')
  const policy = await app.page.evaluate(
    () =>
      new Promise((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective))
        fetch('https://example.com/').catch(() => {})
      }),
  )
  expect(policy).toBe('connect-src')
})

test('the page has no Node and no Electron', async ({ app }) => {
  expect(
    await app.page.evaluate(() =>
      ['require', 'process', 'module', 'global', 'Buffer', 'electron'].filter((name) => name in window),
    ),
  ).toEqual([])
})

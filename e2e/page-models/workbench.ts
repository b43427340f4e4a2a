import { expect, type Locator, type Page } from '@playwright/test'

/** The window as a person meets it: by roles and names. */
export class Workbench {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  section(name: string): Locator {
    return this.page.getByRole('tablist', { name: 'Sections' }).getByRole('tab', { name })
  }
  get filter(): Locator {
    return this.page.getByRole('searchbox', { name: 'Filter endpoints' })
  }
  /** An endpoint by its whole name, for example `GET clusters/get 2.1`. */
  endpoint(name: string): Locator {
    return this.page.getByRole('tree', { name: 'Endpoints' }).getByRole('treeitem', { name, exact: true })
  }
  get openRequests(): Locator {
    return this.page.getByRole('tablist', { name: 'Open requests' })
  }
  get method(): Locator {
    return this.page.getByRole('combobox', { name: 'HTTP method' })
  }
  get url(): Locator {
    return this.page.getByRole('textbox', { name: 'URL' })
  }
  get send(): Locator {
    return this.page.getByRole('button', { name: /^Send( to .+)?$/ })
  }
  get stop(): Locator {
    return this.page.getByRole('button', { name: 'Stop' }).first()
  }
  requestTab(name: string): Locator {
    return this.page.getByRole('tablist', { name: 'Request', exact: true }).getByRole('tab', { name })
  }
  /** A parameter's value field. */
  parameter(name: string): Locator {
    return this.page.getByRole('textbox', { name, exact: true })
  }
  get body(): Locator {
    return this.page.getByRole('textbox', { name: 'Request body' })
  }
  /** The lines of the body that are in sight. */
  get bodyText(): Locator {
    return this.page.locator('.monaco-editor .view-lines').first()
  }
  async chooseBody(kind: string): Promise<void> {
    await this.page.getByRole('combobox', { name: 'Kind of body' }).click()
    await this.page.getByRole('option', { name: kind, exact: true }).click()
    // The list gives the focus back once it is gone: what is focused before that loses it.
    await expect(this.page.getByRole('combobox', { name: 'Kind of body' })).toBeFocused()
  }
  /** Shows the body editor with this text in it. */
  async writeJson(text: string): Promise<void> {
    await this.requestTab('Body').click()
    await this.chooseBody('JSON')
    await this.body.focus()
    await this.page.keyboard.press('Control+a')
    await this.page.keyboard.insertText(text)
  }
  get response(): Locator {
    return this.page.getByRole('region', { name: 'Response' })
  }
  get status(): Locator {
    return this.page.getByRole('status', { name: 'Response status' })
  }
  responseTab(name: string): Locator {
    return this.page.getByRole('tablist', { name: 'Response' }).getByRole('tab', { name })
  }
  get tree(): Locator {
    return this.page.getByRole('tree', { name: 'Response tree' })
  }
  /** Rows that are drawn; `reveal` scrolls to one that is not. */
  row(text: string | RegExp): Locator {
    return this.tree.getByRole('treeitem').filter({ hasText: text })
  }
  /** Scrolls the response, as with the wheel, until there is something to see: down, and from the top again. */
  private async scrollTo(wanted: Locator): Promise<void> {
    const panel = this.response.getByRole('tabpanel')
    await panel.hover()
    let before: string | null = null
    let still = 0
    await expect(async () => {
      if (await wanted.isVisible()) return
      const now = await panel.textContent()
      still = now === before ? still + 1 : 0
      before = now
      // On a busy machine the rows come later than the wheel turns, and what is wanted is passed unseen.
      const isEnd = still === 5
      if (isEnd) still = 0
      await this.page.mouse.wheel(0, isEnd ? -1_000_000 : 120)
      await expect(wanted).toBeVisible({ timeout: 200 })
    }).toPass({ intervals: [20] })
  }
  async scrollResponseTo(text: string): Promise<void> {
    await this.scrollTo(this.response.getByText(text).first())
  }
  /** A row of the response tree, scrolled into view. */
  async reveal(text: string | RegExp): Promise<Locator> {
    const row = this.row(text).first()
    await this.scrollTo(row)
    return row
  }
  /** Makes an environment for a host, gives it a token and makes it the active one; ends in the section Environments. */
  async makeEnvironment(host: string, token: string): Promise<void> {
    await this.section('Environments').click()
    await this.page.getByRole('button', { name: 'New environment' }).first().click()
    const field = this.page.getByRole('textbox', { name: 'Host' })
    // Until the new one is there, another one is shown.
    await expect(field).toHaveValue('')
    await field.fill(host)
    await field.press('Enter')
    await this.page.getByRole('textbox', { name: 'Token' }).fill(token)
    await this.page.getByRole('button', { name: 'Set token' }).click()
    await expect(this.page.getByRole('button', { name: 'Replace token' })).toBeVisible()
    await this.page.getByRole('button', { name: 'Make active' }).click()
    await expect(this.page.getByRole('button', { name: 'Active', exact: true })).toBeVisible()
  }
  get environment(): Locator {
    return this.page.getByRole('combobox', { name: 'Environment' })
  }
  get keychain(): Locator {
    return this.page.getByRole('status', { name: 'Keychain' })
  }

  /** A new tab for any URL. */
  async newRequest(method: string, url: string): Promise<void> {
    await this.page.getByRole('button', { name: 'New request', exact: true }).first().click()
    await this.setMethod(method)
    await this.url.fill(url)
  }

  /** A new tab for any URL, sent, with its answer there. */
  async sendNew(method: string, url: string, { body, status = '200 OK' }: { body?: string; status?: string } = {}) {
    await this.newRequest(method, url)
    if (body !== undefined) {
      await this.writeJson(body)
      await expect(this.bodyText).toContainText(body)
    }
    await this.send.click()
    await expect(this.status).toContainText(status)
  }

  async setMethod(method: string): Promise<void> {
    if ((await this.method.inputValue()) === method) return
    await this.method.click()
    await this.page.getByRole('option', { name: method, exact: true }).click()
    await expect(this.method).toHaveValue(method)
  }

  /** Filters, opens an endpoint and waits until its request is there. */
  async open(words: string, name: string): Promise<void> {
    await this.filter.fill(words)
    await this.endpoint(name).dblclick()
    const [, path = ''] = name.split(' ')
    await expect.poll(() => this.url.inputValue()).toContain(path)
    await this.filter.fill('')
  }
}

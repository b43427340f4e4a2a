import type { Locator, Page } from '@playwright/test'

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
    return this.page.getByRole('button', { name: /^Send/ })
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
  row(text: string | RegExp): Locator {
    return this.tree.getByRole('treeitem').filter({ hasText: text })
  }
  get environment(): Locator {
    return this.page.getByRole('combobox', { name: 'Environment' })
  }
  get keychain(): Locator {
    return this.page.getByRole('status', { name: 'Keychain' })
  }

  /** A new tab for any URL. */
  async newRequest(method: string, url: string): Promise<void> {
    await this.page.getByRole('button', { name: 'New request' }).first().click()
    await this.setMethod(method)
    await this.url.fill(url)
  }

  async setMethod(method: string): Promise<void> {
    if ((await this.method.textContent())?.includes(method)) return
    await this.method.click()
    await this.page.getByRole('option', { name: method, exact: true }).click()
  }

  /** Filters, opens an endpoint and waits until its request is there. */
  async open(words: string, name: string): Promise<void> {
    await this.filter.fill(words)
    await this.endpoint(name).dblclick()
    await this.filter.fill('')
  }
}

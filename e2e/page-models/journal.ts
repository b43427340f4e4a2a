import { expect, type Locator, type Page } from '@playwright/test'

/** The journal beside the open requests. */
export class Journal {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  get side(): Locator {
    return this.page.getByRole('region', { name: 'Journal', exact: true })
  }
  get sessions(): Locator {
    return this.side.getByRole('listbox', { name: 'Sessions' })
  }
  session(name: string | RegExp): Locator {
    return this.sessions.getByRole('option', { name })
  }
  get list(): Locator {
    return this.side.getByRole('listbox', { name: 'Lines of the session' })
  }
  get lines(): Locator {
    return this.list.getByRole('option')
  }
  line(name: string | RegExp): Locator {
    return this.list.getByRole('option', { name })
  }
  get state(): Locator {
    return this.side.getByRole('status', { name: 'State of the session' })
  }
  /** In the status bar, wherever one is. */
  get running(): Locator {
    return this.page.getByRole('button', { name: /^Journal: / })
  }
  button(name: string): Locator {
    return this.side.getByRole('button', { name, exact: true })
  }

  async open(): Promise<void> {
    const tab = this.page.getByRole('tablist', { name: 'Sections' }).getByRole('tab', { name: 'Journal' })
    // A second click would fold the sidebar.
    if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click()
  }
  async start(name: string): Promise<void> {
    await this.open()
    await this.side
      .getByRole('button', { name: /^(New session|Start a session)$/ })
      .first()
      .click()
    await this.page.getByRole('textbox', { name: 'Name' }).fill(name)
    await this.page.keyboard.press('Enter')
    // What is sent before it runs is not in it.
    await expect(this.state).toContainText('Running')
  }
  async writeNote(text: string): Promise<void> {
    const field = this.side.getByRole('textbox', { name: 'Write a note' })
    await field.fill(text)
    await field.press('Enter')
  }
  /** Of the session in front. */
  async choose(item: string): Promise<void> {
    await this.button('More').click()
    await this.page.getByRole('menuitem', { name: item }).click()
  }
}

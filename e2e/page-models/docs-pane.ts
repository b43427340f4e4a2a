import type { Locator, Page } from '@playwright/test'
import { Workbench } from './workbench.ts'

/** What is known of an operation or a group, beside its request. */
export class DocsPane {
  readonly page: Page
  readonly workbench: Workbench
  constructor(page: Page) {
    this.page = page
    this.workbench = new Workbench(page)
  }

  /** Opens an endpoint and shows its docs. */
  async open(words: string, name: string): Promise<void> {
    await this.workbench.open(words, name)
    await this.workbench.requestTab('Docs').click()
  }
  title(text: string): Locator {
    return this.pane.getByRole('heading', { level: 2, name: text, exact: true })
  }
  get pane(): Locator {
    return this.page.getByRole('region', { name: 'Request' }).getByRole('tabpanel')
  }
  part(name: string): Locator {
    return this.pane.locator('section').filter({ has: this.page.getByRole('heading', { level: 3, name }) })
  }
  get finder(): Locator {
    return this.pane.getByRole('searchbox', { name: 'Find a field' })
  }
  /** Opens a field that holds others. */
  async unfold(part: string, field: string): Promise<void> {
    await this.part(part)
      .getByRole('button', { name: new RegExp(`^${field}\\b`) })
      .click()
  }
  async insert(field: string): Promise<void> {
    await this.pane.getByRole('button', { name: `Insert into body: ${field}`, exact: true }).click()
  }
  /** For a field that is there: brings the body to the front, at that field. */
  async showInBody(field: string): Promise<void> {
    await this.pane.getByRole('button', { name: `Show in body: ${field}`, exact: true }).click()
  }
}

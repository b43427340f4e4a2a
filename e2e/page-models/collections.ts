import type { Locator, Page } from '@playwright/test'
import { Workbench } from './workbench.ts'

/** The sidebar of saved requests, and the dialogs about them. */
export class Collections {
  readonly page: Page
  readonly workbench: Workbench
  constructor(page: Page) {
    this.page = page
    this.workbench = new Workbench(page)
  }

  async show(): Promise<void> {
    await this.workbench.section('Collections').click()
  }
  get tree(): Locator {
    return this.page.getByRole('tree', { name: 'Collections' })
  }
  get items(): Locator {
    return this.tree.getByRole('treeitem')
  }
  item(name: string | RegExp): Locator {
    return this.tree.getByRole('treeitem', { name, exact: true })
  }
  get search(): Locator {
    return this.page.getByRole('searchbox', { name: 'Search collections' })
  }
  get found(): Locator {
    return this.page.getByRole('listbox', { name: 'Requests found' }).getByRole('option')
  }
  get name(): Locator {
    return this.page.getByRole('textbox', { name: 'Name', exact: true })
  }
  get dialog(): Locator {
    return this.page.getByRole('dialog')
  }
  get selectedTab(): Locator {
    return this.workbench.openRequests.getByRole('tab', { selected: true })
  }
  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }
  /** Saves the tab in front for the first time. */
  async saveAs(name: string): Promise<void> {
    await this.page.keyboard.press('Control+s')
    await this.dialog.getByRole('textbox', { name: 'Name of the request' }).fill(name)
    await this.dialog.getByRole('button', { name: 'Save', exact: true }).click()
    await this.dialog.waitFor({ state: 'hidden' })
  }

  /** Takes back what the message with these words tells. */
  async undo(message: string): Promise<void> {
    await this.page.getByRole('listitem').filter({ hasText: message }).getByRole('button', { name: 'Undo' }).click()
  }
}

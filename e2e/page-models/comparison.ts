import type { Locator, Page } from '@playwright/test'

/** Two answers beside each other. */
export class Comparison {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  /** Opens the comparison of the answer in front with another one, by the words in its line of the menu. */
  async openWith(line: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name: 'Compare with …' }).click()
    await this.page.getByRole('menu', { name: 'Compare with' }).getByRole('menuitem', { name: line }).first().click()
  }
  get view(): Locator {
    return this.page.getByRole('region', { name: 'Compare' })
  }
  get found(): Locator {
    return this.page.getByRole('status', { name: 'Differences found' })
  }
  get list(): Locator {
    return this.page.getByRole('tree', { name: 'Differences' })
  }
  row(name: string | RegExp): Locator {
    return this.list.getByRole('treeitem', { name }).first()
  }
  get selected(): Locator {
    return this.list.getByRole('treeitem', { selected: true })
  }
  async showAs(form: 'Tree' | 'Text'): Promise<void> {
    await this.view.getByRole('radio', { name: form }).click()
  }
}

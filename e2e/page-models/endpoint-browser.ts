import type { Locator, Page } from '@playwright/test'

/** The sidebar of endpoints: what is chosen to be seen, its groups and sections. */
export class EndpointBrowser {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  get tree(): Locator {
    return this.page.getByRole('tree', { name: 'Endpoints' })
  }
  /** A group or section by its whole name, for example `Jobs 2.2`. */
  branch(name: string): Locator {
    return this.tree.getByRole('treeitem', { name, exact: true })
  }
  /** Endpoints in sight of a name, wherever they stand. */
  endpoints(name: string | RegExp): Locator {
    return this.tree.getByRole('treeitem', { name })
  }
  get count(): Locator {
    return this.page.getByRole('status', { name: 'Number of endpoints' })
  }
  async choose(list: 'Versions' | 'Scope', option: string): Promise<void> {
    await this.page.getByRole('combobox', { name: list, exact: true }).click()
    await this.page.getByRole('option', { name: option, exact: true }).click()
  }
  chosen(list: 'Versions' | 'Scope'): Locator {
    return this.page.getByRole('combobox', { name: list, exact: true })
  }
  /** For one group, by the version at its name. */
  async chooseForGroup(group: string, option: string): Promise<void> {
    await this.tree
      .getByRole('button', { name: `Versions of ${group}`, exact: true })
      .first()
      .click()
    await this.page.getByRole('menuitemcheckbox', { name: option }).click()
  }
}

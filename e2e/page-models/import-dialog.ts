import type { Locator, Page } from '@playwright/test'

/** The import: ways in, the review, and the button that writes. */
export class ImportDialog {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  /** By keyboard, from wherever one is. */
  async open(): Promise<void> {
    await this.page.getByRole('tablist', { name: 'Sections' }).waitFor()
    await this.page.keyboard.press('Alt+i')
    await this.dialog.waitFor()
  }
  async choose(files: string | string[]): Promise<void> {
    await this.page.getByLabel('Files to import').setInputFiles(files)
  }
  async paste(text: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Or paste a command line, or the text of a file' }).fill(text)
    await this.dialog.getByRole('button', { name: 'Read the text' }).click()
  }
  get dialog(): Locator {
    return this.page.getByRole('dialog')
  }
  get tree(): Locator {
    return this.page.getByRole('tree', { name: 'To be imported' })
  }
  item(name: string | RegExp): Locator {
    return this.tree.getByRole('treeitem', { name })
  }
  button(name: string | RegExp): Locator {
    return this.dialog.getByRole('button', { name })
  }
  select(label: string): Locator {
    return this.dialog.getByRole('combobox', { name: label })
  }
  async pick(label: string, option: string | RegExp): Promise<void> {
    await this.select(label).click()
    await this.page.getByRole('option', { name: option }).click()
  }
  tab(name: string | RegExp): Locator {
    return this.dialog.getByRole('tab', { name })
  }
  get notes(): Locator {
    return this.dialog.getByRole('region', { name: 'Notes' }).getByRole('listitem')
  }
  get message(): Locator {
    return this.page.getByRole('region', { name: 'Messages' })
  }
}

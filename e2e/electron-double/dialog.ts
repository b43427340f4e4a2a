import { strict } from './missing.ts'

/** What would have been shown to a person or opened outside, in order. */
export const record: { dialogs: unknown[]; opened: string[] } = { dialogs: [], opened: [] }
/** What a person would have answered, queued by the test. */
export const answers: unknown[] = []

export const dialog = strict('dialog', {
  async showMessageBox(options: object) {
    record.dialogs.push(JSON.parse(JSON.stringify(options)))
    if (answers.length === 0) throw new Error('The test queued no answer for this dialog')
    return answers.shift()
  },
  showErrorBox(title: string, content: string) {
    record.dialogs.push({ title, content })
    process.stderr.write(`${title}: ${content}\n`)
  },
})

export const shell = strict('shell', {
  async openExternal(url: string) {
    record.opened.push(url)
  },
  async openPath(path: string) {
    record.opened.push(path)
    return ''
  },
})

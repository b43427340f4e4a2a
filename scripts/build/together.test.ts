import { expect, test } from 'vitest'
import { together } from './together.ts'

const imports: Record<string, string[]> = {
  'app.ts': ['ui.ts', 'store.ts'],
  'pane.ts': ['ui.ts', 'editor.ts'],
  'editor.ts': ['words.ts', 'pane.ts'],
}
const modules = (id: string) => ({ importedIds: imports[id] ?? [] })

test('a module comes with the first name that needs it, directly or not; others are left to the bundler', () => {
  const name = together({ app: ['app.ts'], panes: ['pane.ts'] })
  const context = { getModuleInfo: modules } as unknown as Parameters<typeof name>[1]
  const names = ['app.ts', 'ui.ts', 'store.ts', 'pane.ts', 'editor.ts', 'words.ts', 'lazy.ts'].map((id) =>
    name(id, context),
  )
  expect(names).toEqual(['app', 'app', 'app', 'panes', 'panes', 'panes', null])
})

import { join } from 'node:path'
import type { settings } from '#shared/contract/app.ts'
import type { Handlers } from '#shared/contract/define.ts'
import { defaultSettings, Settings } from '#shared/model/session.ts'
import type { Events } from '../events.ts'
import { createJsonFile, type FileProblem } from '../storage/json-file.ts'

/** Preferences, in `<data>/settings.json`. */
export function createSettingsHandlers(options: {
  dataFolder: string
  events: Events
  onProblem: (problem: FileProblem) => void
  onSaved: (settings: Settings) => void
}): Handlers<typeof settings> {
  const file = createJsonFile({
    path: join(options.dataFolder, 'settings.json'),
    schema: Settings,
    initial: defaultSettings,
    onProblem: options.onProblem,
  })
  return {
    get: () => file.read(),
    async save(changes) {
      const given = Object.entries(changes).filter(([, value]) => value !== undefined)
      const saved = await file.update((before) => ({ ...before, ...Object.fromEntries(given) }))
      options.onSaved(saved)
      options.events.changed('settings')
      return saved
    },
  }
}

import type { Settings } from './session.ts'

export const defaultSettings: Settings = { theme: 'system', contrast: 'system', responseSide: 'below' }

export const settingsParts = [
  { id: 'settings-appearance', title: 'Appearance' },
  { id: 'settings-secrets', title: 'Secrets' },
  { id: 'settings-history', title: 'History' },
  { id: 'settings-folders', title: 'Folders' },
  { id: 'settings-shortcuts', title: 'Keyboard shortcuts' },
  { id: 'settings-about', title: 'About' },
] as const

export type SettingsPartId = (typeof settingsParts)[number]['id']

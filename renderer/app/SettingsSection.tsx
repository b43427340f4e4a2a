import { SettingsMain } from '../features/settings/SettingsMain.tsx'
import { ShortcutList } from './ShortcutList.tsx'

export function SettingsSection() {
  return <SettingsMain shortcuts={<ShortcutList />} />
}

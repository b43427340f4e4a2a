import { SunMoon } from 'lucide-react'
import { useSaveSettings, useSettings } from '../session/settings.ts'
import { Menu } from '../ui/Menu.tsx'

/** Light, dark or as the system; and more contrast. */
export function ThemeMenu({ className }: { className: string }) {
  const { theme, contrast } = useSettings()
  const save = useSaveSettings()
  const themed = (value: typeof theme, label: string) => ({
    label,
    checked: theme === value,
    onSelect: () => save({ theme: value }),
  })
  return (
    <Menu
      label="Theme"
      trigger={
        <button type="button" aria-label="Theme" title="Theme" className={className}>
          <SunMoon size={20} aria-hidden />
        </button>
      }
      items={[
        themed('system', 'As the system'),
        themed('light', 'Light'),
        themed('dark', 'Dark'),
        'separator',
        {
          label: 'High contrast',
          checked: contrast === 'more',
          onSelect: () => save({ contrast: contrast === 'more' ? 'system' : 'more' }),
        },
      ]}
    />
  )
}

import { useSaveSettings, useSettings } from '#renderer/session/settings.ts'
import form from '#renderer/ui/form.module.css'
import { SegmentedControl } from '#renderer/ui/SegmentedControl.tsx'
import { SettingRow } from './SettingRow.tsx'

export function Appearance() {
  const { theme, contrast, responseSide } = useSettings()
  const save = useSaveSettings()
  return (
    <div className={form.form}>
      <SettingRow label="Theme">
        <SegmentedControl
          label="Theme"
          value={theme}
          onChange={(value) => save({ theme: value })}
          options={[
            { value: 'system', label: 'As the system' },
            { value: 'light', label: 'Light' },
            { value: 'dark', label: 'Dark' },
          ]}
        />
      </SettingRow>
      <SettingRow label="Contrast">
        <SegmentedControl
          label="Contrast"
          value={contrast}
          onChange={(value) => save({ contrast: value })}
          options={[
            { value: 'system', label: 'As the system' },
            { value: 'more', label: 'High' },
          ]}
        />
      </SettingRow>
      <SettingRow label="Response">
        <SegmentedControl
          label="Response"
          value={responseSide}
          onChange={(value) => save({ responseSide: value })}
          options={[
            { value: 'below', label: 'Below the request' },
            { value: 'right', label: 'To the right' },
          ]}
        />
      </SettingRow>
    </div>
  )
}

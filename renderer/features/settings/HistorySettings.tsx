import { useState } from 'react'
import { host } from '#renderer/host/current.ts'
import { removeFromHistory } from '#renderer/session/remove-history.ts'
import { useSaveSettings, useSettings } from '#renderer/session/settings.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx'
import form from '#renderer/ui/form.module.css'
import { Progress } from '#renderer/ui/Progress.tsx'
import { reportError } from '#renderer/ui/report-error.ts'
import { Select } from '#renderer/ui/Select.tsx'
import { showToast } from '#renderer/ui/toast.ts'
import { usualHistoryLimits } from '#shared/model/usual-history-limits.ts'
import { HistoryFiguresLine } from './HistoryFiguresLine.tsx'
import { limits } from './limit-choices.ts'
import { SettingRow } from './SettingRow.tsx'
import styles from './SettingsMain.module.css'

/** How much of what was sent is kept, how much that is now, and how it goes. */
export function HistorySettings() {
  const current = useSettings().history ?? usualHistoryLimits
  const save = useSaveSettings()
  const [asking, setAsking] = useState(false)
  const [erased, setErased] = useState<{ done: number; total: number } | null>(null)
  const erase = () => {
    setErased({ done: 0, total: 0 })
    host()
      .call('history.erase', null, { onProgress: setErased })
      .then(() => showToast({ text: 'Erased for good.' }))
      .catch(reportError)
      .finally(() => setErased(null))
  }
  return (
    <div className={form.form}>
      {limits.map(({ key, label, values, text }) => (
        <SettingRow key={key} label={label}>
          <Select
            label={`History: ${label}`}
            value={String(current[key])}
            onChange={(value) => save({ history: { ...current, [key]: Number(value) } })}
            options={[...new Set([...values, current[key]])].map((value) => ({
              value: String(value),
              label: text(value),
            }))}
          />
        </SettingRow>
      ))}
      <SettingRow label="Kept now">
        <HistoryFiguresLine />
      </SettingRow>
      <SettingRow label="">
        <Button
          size="sm"
          destructive
          onClick={() => void removeFromHistory(null, reportError).then(showToast).catch(reportError)}
        >
          Remove all that is not pinned
        </Button>
        <Button size="sm" destructive disabled={erased !== null} onClick={() => setAsking(true)}>
          Erase for good now
        </Button>
        {erased && <Progress value={erased.total === 0 ? null : erased.done / erased.total} label="Erasing" />}
      </SettingRow>
      <SettingRow label="">
        <span className={styles.hint}>
          What is pinned or in the journal stays, whatever its age. A removal can be undone for ten minutes; what is
          beyond the limits is erased a little later.
        </span>
      </SettingRow>
      <ConfirmDialog
        open={asking}
        title="Erase for good?"
        confirmLabel="Erase"
        danger
        onConfirm={erase}
        onClose={() => setAsking(false)}
      >
        What was removed from the history and the journal, and what is beyond the limits, is erased from the disk now.
        That cannot be undone.
      </ConfirmDialog>
    </div>
  )
}

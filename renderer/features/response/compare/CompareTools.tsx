import { ArrowDown, ArrowUp, Download } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { Response } from '#shared/model/response.ts'
import type { ChangeCounts } from '../../../json/engine/compare/changes.ts'
import type { CompareMode, CompareSettings, DifferencesForm } from '../../../json/worker/compare/compare-protocol.ts'
import type { ComparisonHandle } from '../../../json/worker/compare/open-comparison.ts'
import { IconButton } from '../../../ui/IconButton.tsx'
import { Menu } from '../../../ui/Menu.tsx'
import { SegmentedControl } from '../../../ui/SegmentedControl.tsx'
import { StopButton } from '../../../ui/StopButton.tsx'
import { Switch } from '../../../ui/Switch.tsx'
import { useSlow } from '../../../ui/use-slow.ts'
import styles from './CompareView.module.css'
import { exportDifferences } from './export-differences.ts'

export interface CompareToolsProps {
  a: Response
  b: Response
  handle: ComparisonHandle
  counts: ChangeCounts
  mode: CompareMode
  treeUsable: boolean
  settings: CompareSettings
  onChange: (change: Partial<CompareSettings>) => void
  /** Where one is among the differences. */
  place: { at: number; of: number } | null
  total: number
  onStep: (by: 1 | -1) => void
}

/** How the comparison is shown, what it found, and ways through it. */
export function CompareTools(props: CompareToolsProps) {
  const { a, b, handle, counts, mode, treeUsable, settings, onChange, place, total, onStep } = props
  const [saving, setSaving] = useState<AbortController | null>(null)
  const slow = useSlow(saving !== null)
  useEffect(() => () => saving?.abort(), [saving])
  const exportAs = (form: DifferencesForm) => {
    const controller = new AbortController()
    setSaving(controller)
    const settled = () => setSaving((now) => (now === controller ? null : now))
    void exportDifferences(handle, a, b, mode, form, controller.signal).finally(settled)
  }
  return (
    <div className={styles.tools}>
      <SegmentedControl
        label="Compare as"
        value={treeUsable ? settings.mode : 'text'}
        onChange={(next) => onChange({ mode: next })}
        options={[
          { value: 'tree', label: 'Tree', disabled: !treeUsable },
          { value: 'text', label: 'Text' },
        ]}
      />
      <span role="status" aria-label="Differences found" className={styles.counts}>
        <Counts counts={counts} lines={mode === 'text'} />
      </span>
      <span className={styles.fill} />
      <span className={styles.option}>
        <Switch
          label="Only changes"
          checked={settings.onlyChanges}
          onChange={(onlyChanges) => onChange({ onlyChanges })}
        />
        <span aria-hidden>Only changes</span>
      </span>
      {mode === 'tree' && (
        <span className={styles.option}>
          <Switch label="Numbers by value" checked={settings.byValue} onChange={(byValue) => onChange({ byValue })} />
          <span aria-hidden>Numbers by value</span>
        </span>
      )}
      <span className={styles.place}>
        {place ? `${place.at.toLocaleString('en')} of ${place.of.toLocaleString('en')}` : ''}
      </span>
      <IconButton
        label="Previous difference"
        shortcut="Shift+F7"
        icon={ArrowUp}
        disabled={total === 0}
        onClick={() => onStep(-1)}
      />
      <IconButton
        label="Next difference"
        shortcut="F7"
        icon={ArrowDown}
        disabled={total === 0}
        onClick={() => onStep(1)}
      />
      {slow && <StopButton onStop={() => saving?.abort()} what="saving" />}
      <Menu
        label="Save differences"
        align="end"
        trigger={<IconButton label="Save differences" icon={Download} disabled={total === 0} />}
        items={[
          { label: mode === 'text' ? 'As unified diff' : 'As text', onSelect: () => exportAs('text') },
          { label: 'As JSON Patch', disabled: mode === 'text', onSelect: () => exportAs('patch') },
        ]}
      />
    </div>
  )
}

function Counts({ counts, lines }: { counts: ChangeCounts; lines: boolean }) {
  const number = (value: number) => <b>{value.toLocaleString('en')}</b>
  const { added, removed, changed, ignored, reordered } = counts
  return (
    <>
      <span className={styles.plus}>
        {number(added)} {lines ? (added === 1 ? 'line ' : 'lines ') : ''}added
      </span>
      <span className={styles.minus}>{number(removed)} removed</span>
      {!lines && <span className={styles.tilde}>{number(changed)} changed</span>}
      {reordered > 0 && (
        <span>
          {number(reordered)} {reordered === 1 ? 'list' : 'lists'} in another order
        </span>
      )}
      {ignored > 0 && <span>{number(ignored)} left out</span>}
    </>
  )
}

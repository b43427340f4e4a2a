import type { KeyboardEvent } from 'react'
import type { Response } from '#shared/model/response.ts'
import { DifferenceList } from '../../../json/view/compare/DifferenceList.tsx'
import { formatSize } from '../../../json/view/format-size.ts'
import type { CompareState, CopyForm } from '../../../json/worker/compare/compare-protocol.ts'
import { Button } from '../../../ui/Button.tsx'
import { copyText } from '../../../ui/copy-text.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Progress } from '../../../ui/Progress.tsx'
import { StopButton } from '../../../ui/StopButton.tsx'
import { showToast } from '../../../ui/toast.ts'
import { useSlow } from '../../../ui/use-slow.ts'
import { CompareTools } from './CompareTools.tsx'
import styles from './CompareView.module.css'
import { IgnoreBar } from './IgnoreBar.tsx'
import { useCompareSettings } from './use-compare-settings.ts'
import { useComparison } from './use-comparison.ts'
import { useSteps } from './use-steps.ts'

const whyText = {
  'not-json': 'Not both answers are JSON, so they are compared line by line.',
  'broken-json': 'One of the answers is not valid JSON to its end, so they are compared line by line.',
}

export function ReadyView({ a, b }: { a: Response; b: Response }) {
  const { settings, change, addIgnore } = useCompareSettings(b)
  const { handle, state, found, stopped, stop, again } = useComparison(a, b, settings)
  const busy = useSlow(state?.phase === 'comparing')
  const { selected, select, place, step } = useSteps(handle, found?.run ?? 0)

  if (stopped || state?.phase === 'failed') {
    const action = <Button onClick={again}>Compare again</Button>
    return state?.phase === 'failed' ? (
      <EmptyState title="The answers could not be compared" text={state.message} action={action} />
    ) : (
      <EmptyState title="Stopped" text="The answers were not compared to the end." action={action} />
    )
  }
  if (!found || !handle) return <Busy state={state} total={a.size + b.size} onStop={stop} />

  const { counts, mode, noTree } = found
  const total = counts.added + counts.removed + counts.changed + counts.reordered
  const copy = async (row: number, form: CopyForm) => {
    const text = await handle.ask('copy', { row, form })
    if (text === null) return
    if (!(await copyText(text))) showToast({ text: 'The clipboard did not take the text.' })
    else showToast({ text: form === 'path' ? 'Path copied.' : 'Copied.' })
  }
  const ignore = async (row: number) => {
    const pattern = await handle.ask('pattern', { row })
    if (pattern === null) showToast({ text: 'Only values that stand under a key can be left out.' })
    else addIgnore(pattern)
  }
  const tooLate = () => showToast({ text: 'The answers are compared again: these differences are gone.' })
  const press = (event: KeyboardEvent) => {
    const typing = event.target instanceof HTMLInputElement
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const next =
      event.key === 'F7' ? (event.shiftKey ? -1 : 1) : typing ? 0 : event.key === 'n' ? 1 : event.key === 'p' ? -1 : 0
    if (next === 0) return
    event.preventDefault()
    step(next)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of all that is inside
    <div className={styles.view} onKeyDown={press}>
      <CompareTools
        a={a}
        b={b}
        handle={handle}
        counts={counts}
        mode={mode}
        treeUsable={noTree === null}
        settings={settings}
        onChange={change}
        place={place}
        total={total}
        onStep={step}
      />
      {mode === 'tree' && (
        <IgnoreBar
          patterns={settings.ignore}
          suggestions={found.suggestions}
          onChange={(ignore) => change({ ignore })}
        />
      )}
      {noTree && settings.mode === 'tree' && <p className={styles.note}>{whyText[noTree]}</p>}
      {busy && <Busy state={state} total={0} onStop={stop} />}
      {total === 0 ? (
        <Same ignored={counts.ignored} byText={mode === 'text'} />
      ) : (
        <DifferenceList
          handle={handle}
          mode={mode}
          rowCount={found.rows}
          selected={selected}
          onSelect={select}
          onIgnore={(row) => void ignore(row).catch(tooLate)}
          onCopy={(row, form) => void copy(row, form).catch(tooLate)}
        />
      )}
    </div>
  )
}

function Same({ ignored, byText }: { ignored: number; byText: boolean }) {
  const text = byText
    ? 'Every line is the same.'
    : ignored > 0
      ? `Every value that counts is the same; ${ignored.toLocaleString('en')} ${ignored === 1 ? 'difference is' : 'differences are'} left out.`
      : 'Every key and every value has the same text. Space between them and the order of keys do not count.'
  return <EmptyState title="The answers are the same" text={text} />
}

interface BusyProps {
  state: CompareState | null
  total: number
  onStop: () => void
}

function Busy({ state, total, onStop }: BusyProps) {
  const reading = state?.phase === 'reading' ? state.received : null
  const share = state?.phase === 'comparing' ? state.share : null
  return (
    <>
      <Progress
        value={reading !== null && total > 0 ? Math.min(reading / total, 1) : share || null}
        label="Comparing"
      />
      <div className={styles.waiting}>
        <span>
          {reading === null ? 'Comparing' : `Reading ${formatSize(reading)} of ${formatSize(total)}`}
          {share !== null && share > 0 && ` ${Math.round(share * 100)} %`}
        </span>
        <StopButton onStop={onStop} />
      </div>
    </>
  )
}

import { useState } from 'react'
import type { HistoryEntry } from '#shared/model/history.ts'
import type { JournalSession } from '#shared/model/journal.ts'
import { useHostQuery } from '../../../host/query.ts'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { DialogButtons } from '../../../ui/DialogButtons.tsx'
import { MethodLabel } from '../../../ui/MethodLabel.tsx'
import { SegmentedControl } from '../../../ui/SegmentedControl.tsx'
import { Select } from '../../../ui/Select.tsx'
import { nameOf } from '../entry-texts.ts'
import styles from './Dialogs.module.css'
import { startReplay } from './replays.ts'
import { useItems } from './use-journal.ts'

/** Radix wants no empty values; no environment is called like this. */
const none = '/none'
const changesNothing = /^(GET|HEAD|OPTIONS)$/

/** Where to send it, and whether what changes the workspace is sent too: those requests are shown first. */
export function ReplayForm({ session, onClose }: { session: JournalSession; onClose: () => void }) {
  const { data: items, hasNextPage } = useItems(session.id)
  const list = useHostQuery('environments.list', null).data
  const [chosen, setChosen] = useState<string | null>(null)
  const [compareAnswers, setCompare] = useState(true)
  const [changes, setChanges] = useState<'skip' | 'send'>('skip')
  const environment = chosen ?? list?.active ?? none
  const sends = (items ?? []).flatMap((item) => (item.type === 'send' ? [item.entry] : []))
  const changing = sends.filter(({ method }) => !changesNothing.test(method))
  const count = changes === 'send' ? sends.length : sends.length - changing.length
  const isProtected = list?.environments.find(({ name }) => name === environment)?.protected ?? false
  const start = () => {
    void startReplay({
      session: session.id,
      environment: environment === none ? null : environment,
      changes: changing.length > 0 ? changes : 'skip',
      compareAnswers,
    })
  }
  return (
    <Dialog
      open
      width={640}
      onClose={onClose}
      title={`Send "${session.name}" again`}
      footer={
        <DialogButtons
          onCancel={onClose}
          variant={changes === 'send' && changing.length > 0 ? 'danger' : 'primary'}
          disabled={count === 0 || hasNextPage || !list}
          onClick={start}
        >
          {buttonText(count, changes === 'send' ? changing.length : 0, isProtected ? environment : null)}
        </DialogButtons>
      }
    >
      <div className={styles.form}>
        <span className={styles.label}>Environment</span>
        <Select
          label="Environment of the replay"
          value={environment}
          onChange={setChosen}
          options={[
            ...(list?.environments ?? []).map(({ name, protected: guarded }) => ({
              value: name,
              label: name,
              detail: guarded ? 'protected' : undefined,
            })),
            { value: none, label: 'No environment' },
          ]}
        />
        <span className={styles.label}>Answers</span>
        <span className={styles.check}>
          <Checkbox label="Compare the answers" checked={compareAnswers} onChange={setCompare} />
          <span aria-hidden>Compare them with the first time, beside the status</span>
        </span>
        {changing.length > 0 && (
          <>
            <span className={styles.label}>Changes</span>
            <SegmentedControl
              label="Requests that may change the workspace"
              value={changes}
              onChange={setChanges}
              options={[
                { value: 'skip', label: 'Leave out' },
                { value: 'send', label: 'Send too' },
              ]}
            />
          </>
        )}
      </div>
      {changing.length > 0 && <Changes entries={changing} where={isProtected ? environment : null} />}
    </Dialog>
  )
}

/** "Send 12 again, with 3 changes, to prod". */
function buttonText(count: number, changing: number, where: string | null): string {
  const change = changing === 0 ? '' : `, with ${changing} ${changing === 1 ? 'change' : 'changes'}`
  return `Send ${count} again${change}${where !== null && changing > 0 ? `, to ${where}` : ''}`
}

function Changes({ entries, where }: { entries: readonly HistoryEntry[]; where: string | null }) {
  const begin =
    entries.length === 1 ? 'This request may change the workspace' : `These ${entries.length} may change the workspace`
  return (
    <>
      <p className={styles.hint}>
        {begin}
        {where === null ? '.' : `, and ${where} is protected.`}
      </p>
      <ul aria-label="Requests that may change the workspace" className={styles.changes}>
        {entries.map((entry) => (
          <li key={entry.id} className={styles.change} title={entry.url}>
            <MethodLabel method={entry.method} wide />
            <span className={styles.path}>{nameOf(entry)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

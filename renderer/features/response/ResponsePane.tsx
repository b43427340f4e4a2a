import { useState } from 'react'
import { exchangesStore } from '../../session/exchanges.ts'
import { setLayout, useLayout } from '../../session/layout.ts'
import { useStore } from '../../session/store.ts'
import { AnsweredView } from './AnsweredView.tsx'
import { CaptureDialog, type ToCapture } from './CaptureDialog.tsx'
import { FailedPane } from './failed/FailedPane.tsx'
import { NotSentView } from './NotSentView.tsx'
import { ResponseBar } from './ResponseBar.tsx'
import styles from './ResponsePane.module.css'
import { SaveVariableDialog } from './SaveVariableDialog.tsx'
import { SendingView } from './SendingView.tsx'

export interface ToSave {
  text: string
  key: string | null
}

const isBodyTab = (tab: string) => tab === 'tree' || tab === 'table' || tab === 'raw'

/** The answer of a request tab, whatever state it is in. */
export function ResponsePane({ tabId }: { tabId: string }) {
  const exchange = useStore(exchangesStore, (all) => all[tabId])
  const liked = useLayout<string>('response.tab', 'tree')
  const preferred = isBodyTab(liked) ? liked : 'tree'
  const [details, setDetails] = useState<Readonly<Record<string, string>>>({})
  const [toCapture, setToCapture] = useState<ToCapture | null>(null)
  const [toSave, setToSave] = useState<ToSave | null>(null)
  // Tree, Table or Raw is a liking and kept for all; a look at headers or times belongs to one request.
  const chooseTab = (next: string, own = false) => {
    const isLiking = !own && isBodyTab(next)
    if (isLiking) setLayout('response.tab', next)
    setDetails(({ [tabId]: _, ...others }) => (isLiking ? others : { ...others, [tabId]: next }))
  }
  const idBase = `response-${tabId}`
  return (
    <section aria-label="Response" className={styles.pane}>
      {exchange?.state === 'answered' ? (
        <AnsweredView
          key={exchange.response.bodyId}
          tabId={tabId}
          exchange={exchange}
          idBase={idBase}
          tab={details[tabId] ?? null}
          liked={preferred}
          onTab={chooseTab}
          onSaveVariable={setToSave}
          onCapture={setToCapture}
        />
      ) : exchange?.state === 'failed' ? (
        <FailedPane key={exchange.startedAt} tabId={tabId} exchange={exchange} idBase={idBase} />
      ) : (
        <>
          <ResponseBar exchange={exchange} idBase={idBase} tab="" onTab={chooseTab} usable={[]} />
          {exchange ? (
            <SendingView tabId={tabId} progress={exchange.progress} startedAt={exchange.startedAt} />
          ) : (
            <NotSentView />
          )}
        </>
      )}
      {toCapture && <CaptureDialog tabId={tabId} value={toCapture} onClose={() => setToCapture(null)} />}
      {toSave && <SaveVariableDialog value={toSave.text} keyName={toSave.key} onClose={() => setToSave(null)} />}
    </section>
  )
}

import { useEffect } from 'react'
import type { Request } from '#shared/model/request.ts'
import type { SessionTab } from '#shared/model/session.ts'
import { loadBodyHost } from '../../editor/load-body-host.ts'
import { useCommand } from '../../session/commands.ts'
import { useStore } from '../../session/store.ts'
import { editRequest, showPane, tabsStore } from '../../session/tabs.ts'
import { TabPanel } from '../../ui/Tabs.tsx'
import { AddressBar } from './address/AddressBar.tsx'
import { AuthPane } from './auth/AuthPane.tsx'
import { BodyPane } from './body/BodyPane.tsx'
import { bodyEditor } from './body/editor-of-tabs.ts'
import { DocsPane } from './docs/DocsPane.tsx'
import { HeadersPane } from './headers/HeadersPane.tsx'
import { NotesPane } from './notes/NotesPane.tsx'
import { ParamsPane } from './params/ParamsPane.tsx'
import styles from './RequestPane.module.css'
import { knownPane, RequestTabs } from './RequestTabs.tsx'
import { ConfirmSend } from './send/ConfirmSend.tsx'
import { PromptDialog } from './send/PromptDialog.tsx'
import { useSend } from './send/use-send.ts'
import { SnippetPane } from './snippet/SnippetPane.tsx'
import { useOperation } from './use-operation.ts'
import { ExtractDialog } from './variables/ExtractDialog.tsx'
import { extractSelection } from './variables/selected-text.ts'
import { useCaptureToast } from './vars/use-capture-toast.ts'
import { VariablesPane } from './vars/VariablesPane.tsx'

/** The request of a tab: its address and, one at a time, its parts. */
export function RequestPane({ tabId }: { tabId: string }) {
  const tab = useStore(tabsStore, (state) => state.tabs.find((other) => other.id === tabId))
  return tab ? <OpenRequest tab={tab} /> : null
}

function OpenRequest({ tab }: { tab: SessionTab }) {
  const { id, request, notes } = tab
  const pane = knownPane(tab.pane)
  const operation = useOperation(request.operationId)
  const sending = useSend(id)
  useCommand('send', () => sending.send())
  useCommand('stop', sending.stop)
  useCommand('extract-variable', () => extractSelection())
  useCaptureToast(id)
  useCommand('focus-body', () => {
    showPane(id, 'body')
    // The editor is there by then, and the next key is meant for it.
    queueMicrotask(() => bodyEditor.current?.focusAt())
  })
  const hasText = 'text' in request.body
  useEffect(() => {
    if (!hasText) return
    // So that Body opens at once; while nothing else is to be done.
    const idle = requestIdleCallback(() => void loadBodyHost().catch(() => undefined), { timeout: 5000 })
    return () => cancelIdleCallback(idle)
  }, [hasText])
  const edit = (change: (request: Request) => Request) => editRequest(id, change)
  const idBase = `request-${id}`
  const parts = { request, operation, onChange: edit }

  return (
    <section aria-label="Request" className={styles.pane}>
      <AddressBar key={id} tabId={id} request={request} sending={sending} />
      <RequestTabs
        {...{ tabId: id, idBase, request, pane, operation }}
        hasNotes={Boolean(notes?.docs || notes?.tags.length)}
      />
      <TabPanel idBase={idBase} value={pane} className={styles.panel}>
        {pane === 'params' && <ParamsPane key={id} {...parts} />}
        {pane === 'headers' && <HeadersPane key={id} {...parts} />}
        {pane === 'variables' && <VariablesPane key={id} tabId={id} request={request} onChange={edit} />}
        {pane === 'auth' && <AuthPane key={id} request={request} onChange={edit} />}
        {pane === 'docs' && <DocsPane key={id} tabId={id} request={request} operation={operation} />}
        {pane === 'notes' && <NotesPane key={id} tabId={id} notes={notes} />}
        {pane === 'snippet' && <SnippetPane request={request} path={tab.saved?.path ?? null} />}
        {pane === 'body' && <BodyPane tabId={id} {...parts} />}
      </TabPanel>
      <ConfirmSend request={request} sending={sending} />
      <PromptDialog sending={sending} />
      <ExtractDialog tabId={id} path={tab.saved?.path ?? null} />
    </section>
  )
}

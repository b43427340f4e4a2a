import { lazy, Suspense, useCallback, useState } from 'react'
import type { Response } from '#shared/model/response.ts'
import type { Finding } from '../../../json/view/find/use-find.ts'
import { formatSize } from '../../../json/view/format-size.ts'
import { type AbsentLayout, JsonTree } from '../../../json/view/JsonTree.tsx'
import { rememberTable } from '../../../json/view/table/table-memory.ts'
import { pdf } from '../../../json/worker/magic.ts'
import type { DocumentHandle } from '../../../json/worker/open-document.ts'
import type { DocumentState } from '../../../json/worker/protocol.ts'
import { setLayout, useLayout } from '../../../session/layout.ts'
import { useSlow } from '../../../ui/use-slow.ts'
import { WorkPill } from '../../../ui/WorkPill.tsx'
import { useKnownFields } from '../fields/use-known-fields.ts'
import styles from '../ResponsePane.module.css'
import { BodyText } from './BodyText.tsx'
import { DocumentNotices } from './DocumentNotices.tsx'
import { ErrorBanner } from './ErrorBanner.tsx'
import { bodyAddress } from './file-name.ts'
import { HtmlPreview } from './HtmlPreview.tsx'
import { ImagePreview } from './ImagePreview.tsx'
import { NoText } from './NoText.tsx'
import { TableView } from './TableView.tsx'
import { usePlatformError } from './use-platform-error.ts'

/** It comes with a library that few answers need. */
const PdfPreview = lazy(() => import('../pdf/PdfPreview.tsx').then((m) => ({ default: m.PdfPreview })))

export interface BodyViewProps {
  response: Response
  document: DocumentHandle
  state: DocumentState
  view: 'tree' | 'table' | 'preview' | 'raw'
  onView: (view: 'tree' | 'table') => void
  finding: Finding
  /** It is the answer itself, not what a filter made of it. */
  asSent: boolean
  onSaveVariable: (text: string, key: string | null) => void
  onCapture: (path: string, text: string, key: string | null) => void
}

function keepAbsent({ shown, size }: Partial<AbsentLayout>): void {
  if (shown !== undefined) setLayout('response.absent', shown)
  if (size !== undefined) setLayout('response.absentSize', size)
}

/** The body as tree, table, picture or text, under what is to be known about it. */
export function BodyView(props: BodyViewProps) {
  const { response, document, state, view, onView, finding, asSent, onSaveVariable, onCapture } = props
  const explained = usePlatformError(response, document, state)
  const [revealed, setRevealed] = useState<{ node: number } | null>(null)
  const known = useKnownFields(asSent ? response : null)
  const { kind } = state
  const absent = { shown: useLayout('response.absent', false), size: useLayout('response.absentSize', 36) }
  const forget = useCallback(() => setRevealed(null), [])
  const showTable = (node: number) => {
    rememberTable(document, { source: node, filters: {} })
    onView('table')
  }
  const reading = useSlow(!state.done && response.size > 1_000_000)
  return (
    <>
      {explained && <ErrorBanner response={response} {...explained} />}
      <DocumentNotices state={state} response={response} onReadOn={document.readOn} />
      <div className={styles.body}>
        {kind === 'empty' ? (
          <NoText response={response} />
        ) : view === 'tree' && kind === 'json' ? (
          <JsonTree
            document={document}
            finding={finding}
            known={known}
            reveal={revealed}
            onRevealed={forget}
            onShowTable={showTable}
            onSaveVariable={onSaveVariable}
            onCapture={asSent ? onCapture : undefined}
            absent={absent}
            onAbsent={keepAbsent}
          />
        ) : view === 'table' && (kind === 'json' || kind === 'csv') ? (
          <TableView
            response={response}
            document={document}
            onOpen={(node) => {
              setRevealed({ node })
              onView('tree')
            }}
            onShowTree={() => onView('tree')}
            finding={finding}
          />
        ) : view === 'preview' && kind === 'html' ? (
          <HtmlPreview document={document} />
        ) : view === 'preview' && state.format === pdf ? (
          <Suspense>
            <PdfPreview response={response} done={state.done} />
          </Suspense>
        ) : view === 'preview' ? (
          <ImagePreview document={document} state={state} address={bodyAddress(response)} />
        ) : kind !== null && view === 'raw' ? (
          <BodyText document={document} state={state} finding={finding} response={response} />
        ) : null}
        {reading && (
          <WorkPill
            label="Reading the answer"
            text={`Reading ${formatSize(state.received)} of ${formatSize(response.size)}`}
            value={state.received / response.size}
            onStop={document.stopReading}
          />
        )}
      </div>
    </>
  )
}

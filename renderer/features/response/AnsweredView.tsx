import { Download, Funnel, Search } from 'lucide-react'
import { useCallback, useMemo } from 'react'
import { findKeys } from '../../json/view/copy-keys.ts'
import { FindBar } from '../../json/view/find/FindBar.tsx'
import { useDocumentState } from '../../json/view/use-document.ts'
import { pdf } from '../../json/worker/magic.ts'
import type { DocumentState } from '../../json/worker/protocol.ts'
import { drawing } from '../../json/worker/sniff.ts'
import type { Exchange } from '../../session/exchanges.ts'
import { useLayout } from '../../session/layout.ts'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { TabPanel } from '../../ui/Tabs.tsx'
import { Tooltip } from '../../ui/Tooltip.tsx'
import { BodyView } from './body/BodyView.tsx'
import { fileNameOf, saveAddress } from './body/file-name.ts'
import noText from './body/NoText.module.css'
import { rawForm } from './body/raw-form.ts'
import { documentOf } from './body/response-documents.ts'
import type { ToCapture } from './CaptureDialog.tsx'
import { CompareMenu } from './compare/CompareMenu.tsx'
import { HeadersView } from './details/HeadersView.tsx'
import { LogView } from './details/LogView.tsx'
import { TimingView } from './details/TimingView.tsx'
import { ExportMenu } from './export/ExportMenu.tsx'
import { ExportProgress } from './export/ExportProgress.tsx'
import { useFindBar } from './find/use-find-bar.ts'
import { FilteredBody } from './jq/FilteredBody.tsx'
import { useFilter } from './jq/use-filter.ts'
import { useFilterCommand } from './jq/use-filter-command.ts'
import { useReadable } from './jq/use-readable.ts'
import { ResponseBar, type ResponseTab } from './ResponseBar.tsx'
import styles from './ResponsePane.module.css'
import type { ToSave } from './ResponsePane.tsx'

export interface AnsweredViewProps {
  tabId: string
  exchange: Extract<Exchange, { state: 'answered' }>
  idBase: string
  /** The one chosen for this request; null where none was. */
  tab: string | null
  /** The one that is liked for all. */
  liked: string
  /** `own`: for this request alone. */
  onTab: (tab: string, own?: boolean) => void
  onSaveVariable: (value: ToSave) => void
  onCapture: (value: ToCapture) => void
}

/** More would make page and clipboard wait; saving has no limit. */
const largestCopy = 64_000_000
const details = ['headers', 'timing', 'log'] as const

/** The first is shown where the liked one is not among them. */
function bodyTabsOf({ kind, format }: DocumentState): ResponseTab[] {
  if (kind === 'json' || kind === null) return ['tree', 'table', 'raw']
  if (kind === 'image' || format === drawing || format === pdf) return ['preview', 'raw']
  if (kind === 'html') return ['raw', 'preview']
  if (kind === 'csv') return ['table', 'raw']
  return kind === 'empty' ? ['tree'] : ['raw']
}

/** An answer, also one that reports an error. */
export function AnsweredView(props: AnsweredViewProps) {
  const { tabId, exchange, idBase, tab, liked, onTab, onSaveVariable, onCapture } = props
  const filter = useFilter(exchange.response, tabId)
  const response = filter.shown
  const document = useReadable(useMemo(() => documentOf(response), [response]))
  const state = useDocumentState(document)
  const { kind } = state
  const isText = kind === 'text' || kind === 'html' || kind === 'xml' || kind === 'csv'
  const bodyTabs = bodyTabsOf(state)
  const usable = [...bodyTabs, ...details]
  // The liked one is about data; pictures and pages begin with what they are.
  const pictured = bodyTabs.includes('preview')
  const preferred = pictured ? bodyTabs[0] : liked
  const shown = usable.find((one) => one === tab) ?? usable.find((one) => one === preferred) ?? bodyTabs[0]!
  const save = useCallback((text: string, key: string | null) => onSaveVariable({ text, key }), [onSaveVariable])
  const { bodyId } = exchange.response
  const capture = useCallback(
    (path: string, text: string, key: string | null) => onCapture({ bodyId, path, text, key }),
    [bodyId, onCapture],
  )
  const copyable = (isText || kind === 'json') && !state.stopped && response.size <= largestCopy
  const bodyShown = shown === 'tree' || shown === 'table' || shown === 'preview' || shown === 'raw'
  // What is no text is searched where its bytes are shown.
  const searchable = isText || kind === 'json' || (shown === 'raw' && kind !== null && kind !== 'empty')
  const isHex = rawForm(state, useLayout<string>('response.raw', 'pretty')) === 'hex'
  const findView = shown === 'raw' ? (isHex ? 'hex' : 'raw') : shown === 'tree' || shown === 'table' ? shown : null
  const find = useFindBar({
    tabId,
    document,
    usable: searchable,
    view: findView,
    json: kind === 'json',
    onView: () => onTab(kind === 'json' ? 'tree' : 'raw'),
  })
  const filterKeys = useFilterCommand(filter, kind === 'json' || kind === null, () => {
    if (!bodyShown) onTab('tree')
  })
  const actions = exchange.response.size > 0 && (
    <>
      <CompareMenu response={exchange.response} />
      {(kind === 'json' || filter.run) && (
        <IconButton
          label="Filter response"
          shortcut={filterKeys.shortcut}
          icon={Funnel}
          pressed={filter.open}
          onClick={filterKeys.toggle}
        />
      )}
      {searchable && (
        <IconButton
          label="Find in response"
          shortcut={findKeys}
          icon={Search}
          pressed={find.shown}
          onClick={find.shown ? find.close : find.show}
        />
      )}
      {copyable && (
        <CopyButton
          size="md"
          label="Copy response"
          getText={(signal) => document.work('wholeText', { form: 'received' }, { signal })}
        />
      )}
      {kind === 'json' && <ExportMenu response={response} document={document} />}
      <Tooltip text="Save response">
        <a
          className={noText.icon}
          aria-label="Save response"
          href={saveAddress(response)}
          download={fileNameOf(response)}
        >
          <Download size={16} aria-hidden />
        </a>
      </Tooltip>
    </>
  )
  return (
    <>
      <ResponseBar
        exchange={exchange}
        idBase={idBase}
        tab={shown}
        onTab={(next) => onTab(next, pictured)}
        usable={usable}
        actions={actions}
      />
      <TabPanel idBase={idBase} value={shown} className={styles.panel}>
        <ExportProgress bodyId={response.bodyId} />
        {shown === 'headers' && <HeadersView response={response} />}
        {shown === 'timing' && <TimingView response={response} />}
        {shown === 'log' && <LogView steps={response.steps} />}
        {bodyShown && (
          <FilteredBody filter={filter} response={exchange.response} focused={filterKeys.focused}>
            {find.shown && (
              <FindBar
                query={find.query}
                finding={find.finding}
                field={find.field}
                json={kind === 'json'}
                all={findView === 'hex' ? 'All bytes' : findView === 'raw' ? 'All text' : 'Keys and values'}
                onChange={find.change}
                onClose={find.close}
              />
            )}
            <BodyView
              key={response.bodyId}
              response={response}
              document={document}
              state={state}
              view={shown}
              finding={find.finding}
              onView={onTab}
              asSent={response === exchange.response}
              onSaveVariable={save}
              onCapture={capture}
            />
          </FilteredBody>
        )}
      </TabPanel>
    </>
  )
}

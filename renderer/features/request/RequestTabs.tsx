import type { Request } from '#shared/model/request.ts'
import type { Operation } from '#shared/operations/operation.ts'
import { showPane } from '../../session/tabs.ts'
import { Tabs } from '../../ui/Tabs.tsx'
import { BodyTools } from './body/BodyTools.tsx'
import { MissingVariables } from './MissingVariables.tsx'
import styles from './RequestPane.module.css'
import { SettingsButton } from './settings/SettingsButton.tsx'

const panes = ['params', 'body', 'headers', 'auth', 'variables', 'docs', 'notes', 'snippet']

/** A restart may bring back the name of a part that this version does not have. */
export function knownPane(pane: string): string {
  return panes.includes(pane) ? pane : 'params'
}

function countOf(rows: readonly { enabled: boolean; name: string }[]): number | undefined {
  return rows.filter((row) => row.enabled && row.name !== '').length || undefined
}

function countOfVariables({ variables = [], captures = [] }: Request): number | undefined {
  const own = variables.filter(({ name }) => name !== '').length
  return own + (countOf(captures) ?? 0) || undefined
}

interface RequestTabsProps {
  tabId: string
  idBase: string
  request: Request
  hasNotes: boolean
  pane: string
  operation: Operation | undefined
}

/** The parts of a request, and at the right what concerns the one in front. */
export function RequestTabs({ tabId, idBase, request, hasNotes, pane, operation }: RequestTabsProps) {
  const items = [
    { value: 'params', label: 'Params', count: countOf(request.params) },
    { value: 'body', label: 'Body', mark: request.body.type !== 'none' && pane !== 'body' },
    { value: 'headers', label: 'Headers', count: countOf(request.headers) },
    { value: 'auth', label: 'Auth', mark: request.auth.type !== 'environment' && pane !== 'auth' },
    { value: 'variables', label: 'Variables', count: countOfVariables(request) },
    { value: 'docs', label: 'Docs' },
    { value: 'notes', label: 'Notes', mark: hasNotes && pane !== 'notes' },
    { value: 'snippet', label: 'Snippet' },
  ]
  return (
    <div className={styles.tabs}>
      <Tabs label="Request" idBase={idBase} value={pane} onChange={(next) => showPane(tabId, next)} items={items} />
      <span className={styles.fill} />
      <div className={styles.tools}>
        <MissingVariables request={request} short={pane === 'body'} />
        {pane === 'body' && <BodyTools tabId={tabId} request={request} operation={operation} />}
        <SettingsButton tabId={tabId} request={request} />
      </div>
    </div>
  )
}

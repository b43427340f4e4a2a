import type { Exchange } from '../../../session/exchanges.ts'
import { TabPanel } from '../../../ui/Tabs.tsx'
import { LogView } from '../details/LogView.tsx'
import { ResponseBar } from '../ResponseBar.tsx'
import styles from '../ResponsePane.module.css'
import { detailOf } from './error-detail.ts'
import { FailedView } from './FailedView.tsx'

export interface FailedPaneProps {
  tabId: string
  exchange: Extract<Exchange, { state: 'failed' }>
  idBase: string
  tab: string
  onTab: (tab: string) => void
}

/** Without an answer there is the explanation, and the log of what was tried. */
export function FailedPane({ tabId, exchange, idBase, tab, onTab }: FailedPaneProps) {
  const { steps } = detailOf(exchange.error)
  const shown = tab === 'log' && steps.length > 0 ? 'log' : ''
  return (
    <>
      <ResponseBar
        exchange={exchange}
        idBase={idBase}
        tab={shown}
        onTab={onTab}
        usable={steps.length > 0 ? ['log'] : []}
      />
      {shown === 'log' ? (
        <TabPanel idBase={idBase} value="log" className={styles.panel}>
          <LogView steps={steps} />
        </TabPanel>
      ) : (
        <FailedView tabId={tabId} {...exchange} />
      )}
    </>
  )
}

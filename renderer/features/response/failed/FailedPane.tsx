import { useState } from 'react'
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
}

/** Without an answer there is the explanation, and the log of what was tried; a second click leads back. */
export function FailedPane({ tabId, exchange, idBase }: FailedPaneProps) {
  const { steps } = detailOf(exchange.error)
  const [log, setLog] = useState(false)
  const shown = log ? 'log' : ''
  return (
    <>
      <ResponseBar
        exchange={exchange}
        idBase={idBase}
        tab={shown}
        onTab={() => setLog(!log)}
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

import { ArrowLeftRight, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import {
  type Comparison,
  closeComparison,
  compareWithEnvironment,
  openComparison,
} from '../../../session/comparisons.ts'
import { Button } from '../../../ui/Button.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { Progress } from '../../../ui/Progress.tsx'
import { Explanation } from '../Explanation.tsx'
import styles from './CompareView.module.css'
import { FactsBar } from './FactsBar.tsx'
import { ReadyView } from './ReadyView.tsx'
import { SideLabel } from './SideLabel.tsx'

/** Two answers laid beside each other, in place of the request and its response. */
export function CompareView({ tabId, comparison }: { tabId: string; comparison: Comparison }) {
  const close = () => closeComparison(tabId)
  const section = useRef<HTMLElement>(null)
  // What had the focus may be gone: the keys must still be heard.
  useEffect(() => {
    if (document.activeElement === document.body) section.current?.focus()
  })
  const ready = comparison.state === 'ready' ? comparison : null
  return (
    <section
      ref={section}
      tabIndex={-1}
      aria-label="Compare"
      className={styles.view}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        close()
      }}
    >
      <div className={styles.head}>
        <h2>Compare</h2>
        <SideLabel letter="A" response={comparison.a} />
        {ready && (
          <>
            <IconButton
              size="sm"
              label="Swap A and B"
              icon={ArrowLeftRight}
              onClick={() => openComparison(tabId, ready.b, ready.a)}
            />
            <SideLabel letter="B" response={ready.b} />
          </>
        )}
        <span className={styles.fill} />
        <IconButton label="Close comparison" shortcut="Esc" icon={X} onClick={close} />
      </div>
      {ready && <FactsBar a={ready.a} b={ready.b} />}
      {ready && <ReadyView a={ready.a} b={ready.b} />}
      {comparison.state === 'sending' && (
        <>
          <Progress value={null} label="Request under way" />
          <div className={styles.waiting}>
            <span role="status">Sending in {comparison.environment}</span>
            <Button size="sm" onClick={close}>
              Stop
            </Button>
          </div>
        </>
      )}
      {comparison.state === 'failed' && <Failed tabId={tabId} comparison={comparison} />}
    </section>
  )
}

interface FailedProps {
  tabId: string
  comparison: Extract<Comparison, { state: 'failed' }>
}

function Failed({ tabId, comparison: { a, environment, error } }: FailedProps) {
  const asks = error.code === 'confirmation_required'
  const again = () => void compareWithEnvironment(tabId, a, environment, asks)
  return (
    <div className={styles.failed}>
      <Explanation
        what={error.message}
        likely={error.likely}
        remedy={error.remedy}
        actions={
          <>
            <Button variant={asks ? 'danger' : 'outlined'} onClick={again}>
              {asks ? `Send to ${environment}` : 'Send again'}
            </Button>
            <Button variant="quiet" onClick={() => closeComparison(tabId)}>
              Back to the answer
            </Button>
          </>
        }
      />
    </div>
  )
}

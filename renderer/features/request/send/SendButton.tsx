import { SendHorizontal, Square } from 'lucide-react'
import type { CSSProperties } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { Tooltip } from '../../../ui/Tooltip.tsx'
import styles from './SendButton.module.css'
import type { SendState } from './use-send.ts'

const sendKeys = /mac/i.test(navigator.platform) ? '⌘+Enter' : 'Ctrl+Enter'

/** Send, and Stop while it is sent. Both words hold their place, so that nothing shifts. */
export function SendButton({ sending }: { sending: SendState }) {
  const { environment, word } = sending
  const guarded = environment?.protected ? environment : null
  const colour = guarded ? ({ '--env': `var(--env-${guarded.colour})` } as CSSProperties) : undefined
  return (
    <span className={styles.place} style={colour}>
      <span className={styles.size} aria-hidden>
        {word}
      </span>
      {sending.sending ? (
        <Tooltip text="Stop" shortcut="Esc">
          <Button className={styles.button} onClick={sending.stop}>
            <Square size={12} aria-hidden />
            Stop
          </Button>
        </Tooltip>
      ) : (
        <Tooltip text={word} shortcut={sendKeys}>
          <Button
            variant="primary"
            className={`${styles.button} ${guarded ? styles.guarded : ''}`}
            onClick={() => sending.send()}
          >
            <SendHorizontal size={14} aria-hidden />
            <span className={styles.word}>{word}</span>
          </Button>
        </Tooltip>
      )}
    </span>
  )
}

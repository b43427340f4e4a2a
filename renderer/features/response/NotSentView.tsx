import { Shortcut } from '../../ui/Kbd.tsx'
import styles from './ResponsePane.module.css'

const sendKeys = /mac/i.test(navigator.platform) ? '⌘+Enter' : 'Ctrl+Enter'

export function NotSentView() {
  return (
    <p className={styles.hint}>
      The answer appears here. Send with <Shortcut keys={sendKeys} />
    </p>
  )
}

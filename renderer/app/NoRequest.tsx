import { Plus } from 'lucide-react'
import { Button } from '../ui/Button.tsx'
import { Shortcut } from '../ui/Kbd.tsx'
import { newRequest } from './actions.ts'
import styles from './NoRequest.module.css'
import { shortcutOf } from './shortcuts.ts'

const hints = [
  ['palette', 'find any endpoint or command'],
  ['focus-filter', 'filter the endpoints'],
  ['reopen-tab', 'reopen what was closed'],
  ['help', 'all shortcuts'],
] as const

/** Nothing is open: what to do next. */
export function NoRequest() {
  return (
    <div className={styles.empty}>
      <div className={styles.box}>
        <h1 className={styles.title}>No request is open</h1>
        <p className={styles.text}>Choose an endpoint on the left, or start with an empty request to any URL.</p>
        <Button variant="primary" icon={Plus} onClick={newRequest}>
          New request
        </Button>
        <dl className={styles.hints}>
          {hints.map(([id, label]) => (
            <div key={id} className={styles.hint}>
              <dt>{label}</dt>
              <dd>
                <Shortcut keys={shortcutOf(id) ?? ''} />
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </div>
  )
}

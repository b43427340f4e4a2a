import { Shortcut } from '../ui/Kbd.tsx'
import styles from './ShortcutsDialog.module.css'
import { shortcuts, shownKeys } from './shortcuts.ts'

const groups = [...new Set(shortcuts.map((shortcut) => shortcut.group))]

/** Every shortcut, by group. */
export function ShortcutList() {
  return (
    <>
      <div className={styles.groups}>
        {groups.map((group) => (
          <section key={group} className={styles.group}>
            <h3 className={styles.name}>{group}</h3>
            {shortcuts
              .filter((shortcut) => shortcut.group === group)
              .map(({ id, label, keys }) => (
                <div key={id} className={styles.row}>
                  <span>{label}</span>
                  <span className={styles.keys}>
                    {keys.slice(0, 2).map((one) => (
                      <Shortcut key={one} keys={shownKeys(one)} />
                    ))}
                  </span>
                </div>
              ))}
          </section>
        ))}
      </div>
      <p className={styles.note}>
        In a browser window some keys belong to the browser; the ones with Alt work everywhere.
      </p>
    </>
  )
}

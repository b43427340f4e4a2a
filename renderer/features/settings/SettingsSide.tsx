import { settingsParts } from './parts.ts'
import styles from './SettingsSide.module.css'

/** The parts of the settings; one click scrolls there. */
export function SettingsSide() {
  return (
    <>
      <h2 className={styles.head}>Settings</h2>
      <ul className={styles.list}>
        {settingsParts.map(({ id, title }) => (
          <li key={id}>
            <button
              type="button"
              className={styles.row}
              onClick={() => document.getElementById(id)?.scrollIntoView({ block: 'start' })}
            >
              {title}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

import { AppError } from '#shared/errors.ts'
import { Button } from '../ui/Button.tsx'
import { copyText } from '../ui/copy-text.ts'
import styles from './CrashScreen.module.css'

function describe(error: unknown): { title: string; text: string; detail: string | null } {
  if (error instanceof AppError) {
    return { title: error.message, text: [error.likely, error.remedy].filter(Boolean).join(' '), detail: null }
  }
  return {
    title: 'The window stopped because of a mistake in Trowel.',
    text: 'Your open requests and edits are kept. Reload to go on where you were.',
    detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
  }
}

/** Shown in place of the app when it could not start or broke. */
export function CrashScreen({ error }: { error: unknown }) {
  const { title, text, detail } = describe(error)
  return (
    <main className={styles.screen}>
      <div className={styles.box} role="alert">
        <h1 className={styles.title}>{title}</h1>
        <p className={styles.text}>{text}</p>
        {detail && <p className={styles.detail}>{detail}</p>}
        <div className={styles.actions}>
          <Button variant="primary" onClick={() => location.reload()}>
            Reload
          </Button>
          {detail && (
            <Button onClick={() => void copyText(error instanceof Error ? (error.stack ?? detail) : detail)}>
              Copy details
            </Button>
          )}
        </div>
      </div>
    </main>
  )
}

import { useEffect, useState } from 'react'
import type { DocumentHandle } from '../../../json/worker/open-document.ts'
import styles from './Preview.module.css'
import { safePage } from './safe-page.ts'

/** More would make the page wait. */
const largest = 5_000_000

/** The page as a picture of itself: no script runs, nothing is fetched, no link leads away. */
export function HtmlPreview({ document }: { document: DocumentHandle }) {
  const [page, setPage] = useState<string | null>(null)
  const { done, received } = document.state()
  const tooLarge = received > largest
  useEffect(() => {
    if (!done || tooLarge) return
    let stale = false
    document.ask('whole', { form: 'received' }).then(
      (html) => !stale && setPage(safePage(html)),
      () => undefined,
    )
    return () => {
      stale = true
    }
  }, [document, done, tooLarge])
  return (
    <div className={styles.pane}>
      <div className={styles.bar}>
        <span className={styles.facts}>
          {tooLarge
            ? 'This page is too large for a preview. Raw shows its text.'
            : 'Without scripts, images from elsewhere and links'}
        </span>
      </div>
      {page !== null && (
        <iframe
          title="Preview of the page"
          sandbox=""
          referrerPolicy="no-referrer"
          srcDoc={page}
          className={styles.page}
        />
      )}
    </div>
  )
}

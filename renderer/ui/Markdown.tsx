import { useEffect, useState } from 'react'
import styles from './Markdown.module.css'
import { reportError } from './report-error.ts'

type Render = (text: string) => string

/** Text in Markdown, laid out. */
export function Markdown({ text }: { text: string }) {
  const [render, setRender] = useState<Render | null>(null)
  useEffect(() => {
    let gone = false
    // Only who reads notes needs it.
    import('./render-markdown.ts').then(({ renderMarkdown }) => {
      if (!gone) setRender(() => renderMarkdown)
    }, reportError)
    return () => {
      gone = true
    }
  }, [])
  if (!render) return null
  // biome-ignore lint/security/noDangerouslySetInnerHtml: HTML in the text is escaped by the renderer, see its tests.
  return <div className={styles.text} dangerouslySetInnerHTML={{ __html: render(text) }} />
}

import type { KeyboardEvent } from 'react'
import type { SnippetLanguage } from '#shared/snippets/snippet.ts'
import { highlightSnippet } from './highlight.ts'
import styles from './SnippetPane.module.css'

/** Beyond this, painting would take longer than it helps. */
const longest = 200_000

/** Read-only code; the keyboard selects all of it with Ctrl A. */
export function SnippetCode({ label, text, language }: { label: string; text: string; language: SnippetLanguage }) {
  const pieces = text.length > longest ? [{ kind: 'plain' as const, text }] : highlightSnippet(text, language)
  let at = 0
  const painted = pieces.map((piece) => {
    const key = at
    at += piece.text.length
    return piece.kind === 'plain' ? (
      piece.text
    ) : (
      <span key={key} className={styles[piece.kind]}>
        {piece.text}
      </span>
    )
  })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and is selected by keyboard
    <section className={styles.code} aria-label={label} tabIndex={0} onKeyDown={selectAll}>
      <pre>
        <code>{painted}</code>
      </pre>
    </section>
  )
}

function selectAll(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'a' || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  getSelection()?.selectAllChildren(event.currentTarget)
}

import type { Request } from '#shared/model/request.ts'
import { snippetKinds } from '#shared/snippets/kinds.ts'
import { CopyButton } from '../../../ui/CopyButton.tsx'
import { Select } from '../../../ui/Select.tsx'
import { chooseSnippet, useSnippetChoice } from './choice.ts'
import { SnippetCode } from './SnippetCode.tsx'
import { SnippetOptions } from './SnippetOptions.tsx'
import styles from './SnippetPane.module.css'
import { useSnippet } from './use-snippet.ts'

const kinds = snippetKinds.map(({ id, label }) => ({ value: id, label }))

/** The request as it stands, written for another tool. */
export function SnippetPane({ request, path }: { request: Request; path: string | null }) {
  const choice = useSnippetChoice()
  const { data, error } = useSnippet(request, path, choice)
  const snippet = error ? undefined : data
  return (
    <div className={styles.pane}>
      <div className={styles.bar}>
        <Select
          label="Kind of snippet"
          size="sm"
          value={choice.kind}
          onChange={(kind) => chooseSnippet({ kind })}
          options={kinds}
        />
        <SnippetOptions {...choice} />
        <span className={styles.fill} />
        {snippet && <CopyButton label="Copy snippet" getText={() => snippet.text} />}
      </div>
      {error && (
        <div className={styles.problem} role="alert">
          <p>{error.message}</p>
          {error.remedy && <p className={styles.remedy}>{error.remedy}</p>}
        </div>
      )}
      {snippet && (
        <>
          <SnippetCode label="Snippet" text={snippet.text} language={snippet.language} />
          {snippet.setToken !== '' && (
            <section aria-label="Set the token" className={styles.token}>
              <div className={styles.tokenHead}>
                Set the token like this; it is not part of the snippet
                <CopyButton label="Copy how to set the token" getText={() => snippet.setToken} />
              </div>
              <SnippetCode
                label="How to set the token"
                text={snippet.setToken}
                language={snippet.language === 'powershell' ? 'powershell' : 'shell'}
              />
            </section>
          )}
          {snippet.notes.length > 0 && (
            <ul className={styles.notes} aria-label="Notes">
              {snippet.notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          )}
        </>
      )}
    </div>
  )
}

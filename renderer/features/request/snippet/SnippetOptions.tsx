import { snippetKinds } from '#shared/snippets/kinds.ts'
import { SegmentedControl } from '../../../ui/SegmentedControl.tsx'
import { Switch } from '../../../ui/Switch.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { chooseSnippet, type SnippetChoice } from './choice.ts'
import styles from './SnippetPane.module.css'

/** What can be chosen about the kind at hand. */
export function SnippetOptions({ kind, options }: SnippetChoice) {
  const offered: readonly string[] = snippetKinds.find(({ id }) => id === kind)?.options ?? []
  return (
    <>
      {offered.includes('shell') && (
        <SegmentedControl
          label="Quoting"
          value={options.shell ?? 'bash'}
          onChange={(shell) => chooseSnippet({ shell })}
          options={[
            { value: 'bash', label: 'bash' },
            { value: 'powershell', label: 'PowerShell' },
          ]}
        />
      )}
      {offered.includes('credential') && (
        <SegmentedControl
          label="Credential"
          value={options.credential ?? 'variable'}
          onChange={(credential) => chooseSnippet({ credential })}
          options={[
            { value: 'variable', label: 'Variable' },
            { value: 'netrc', label: '.netrc' },
          ]}
        />
      )}
      {offered.includes('get') && (
        <span className={styles.option}>
          <Switch label="Query with --get" checked={options.get ?? false} onChange={(get) => chooseSnippet({ get })} />
          --get
        </span>
      )}
      {offered.includes('jq') && (
        <TextField
          label="jq stage"
          size="sm"
          mono
          placeholder="jq filter"
          className={styles.jq}
          value={options.jq ?? ''}
          onChange={(event) => chooseSnippet({ jq: event.target.value })}
        />
      )}
    </>
  )
}

import { memo } from 'react'
import { Select } from '../../ui/Select.tsx'
import styles from './EndpointBrowser.module.css'
import { chooseScope, chooseVersions } from './use-choice.ts'
import { type Choice, type VersionCount, versionLabel } from './version-choice.ts'

const scopes = [
  { value: 'all', label: 'Workspace and account' },
  { value: 'workspace', label: 'Workspace' },
  { value: 'account', label: 'Account' },
]

interface ChoiceBarProps {
  choice: Choice
  versions: readonly VersionCount[]
}

/** Which versions and which scope the tree shows. */
export const ChoiceBar = memo(function ChoiceBar({ choice, versions }: ChoiceBarProps) {
  const { versions: chosen, scope } = choice
  const options = [
    { value: 'newest', label: 'Newest versions' },
    { value: 'all', label: 'All versions' },
    ...versions.map(({ version, count }, at) => ({
      value: version,
      label: versionLabel(version),
      detail: count.toLocaleString('en'),
      separated: at === 0,
    })),
  ]
  return (
    <div className={styles.choices}>
      <Select
        bare
        size="sm"
        label="Versions"
        className={styles.choice}
        value={chosen}
        onChange={chooseVersions}
        options={options}
        shown={<span className={styles.chosen}>{options.find(({ value }) => value === chosen)?.label ?? chosen}</span>}
      />
      <Select
        bare
        size="sm"
        label="Scope"
        align="end"
        className={styles.choice}
        value={scope}
        onChange={chooseScope}
        options={scopes}
        shown={
          <span className={styles.chosen}>
            {scope === 'all' ? 'All scopes' : scopes.find(({ value }) => value === scope)?.label}
          </span>
        }
      />
    </div>
  )
})

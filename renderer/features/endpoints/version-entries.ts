import type { MenuEntry } from '../../ui/MenuRows.tsx'
import type { BranchRow } from './rows.ts'
import { chooseVersionsOf } from './use-choice.ts'
import { versionLabel } from './version-choice.ts'

/** The choices of versions for one group; none where it has only one. */
export function versionEntries({ label: group, versions, chosen }: BranchRow): MenuEntry[] {
  if (versions.length < 2) return []
  const entry = (value: string, label: string) => ({
    label,
    checked: chosen === value,
    onSelect: () => chooseVersionsOf(group, value),
  })
  return [
    entry('newest', 'Newest of each call'),
    entry('all', 'All versions'),
    'separator',
    ...versions.map(({ version, count }) => entry(version, `${versionLabel(version)} (${count})`)),
  ]
}

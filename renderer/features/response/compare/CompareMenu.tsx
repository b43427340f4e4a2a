import { GitCompareArrows, Send } from 'lucide-react'
import { useState } from 'react'
import type { Response } from '#shared/model/response.ts'
import { useHostQuery } from '../../../host/query.ts'
import { useCommand } from '../../../session/commands.ts'
import { compareWithEnvironment, openComparison } from '../../../session/comparisons.ts'
import { tabsStore } from '../../../session/tabs.ts'
import { IconButton } from '../../../ui/IconButton.tsx'
import { Menu } from '../../../ui/Menu.tsx'
import type { MenuEntry } from '../../../ui/MenuRows.tsx'
import { candidatesFor } from './candidates.ts'

/** Other answers that this one can be laid beside: earlier ones, those of other tabs, and of other environments. */
export function CompareMenu({ response }: { response: Response }) {
  const [open, setOpen] = useState(false)
  const environments = useHostQuery('environments.list', null).data?.environments ?? []
  useCommand('compare', () => setOpen(true))
  return (
    <Menu
      label="Compare with"
      align="end"
      open={open}
      onOpenChange={setOpen}
      trigger={<IconButton label="Compare with …" icon={GitCompareArrows} shortcut="Alt+C" />}
      items={open ? entries(response, environments) : []}
    />
  )
}

function entries(response: Response, environments: readonly { name: string }[]): MenuEntry[] {
  const tabId = tabsStore.get().activeTab ?? ''
  const candidates = candidatesFor(tabId, response).map(
    ({ response: other, label }): MenuEntry => ({
      label,
      icon: GitCompareArrows,
      // What came first is A, so that a change reads from old to new.
      onSelect: () =>
        other.startedAt <= response.startedAt
          ? openComparison(tabId, other, response)
          : openComparison(tabId, response, other),
    }),
  )
  const elsewhere = environments
    .filter(({ name }) => name !== response.environment)
    .map(
      ({ name }): MenuEntry => ({
        label: `Send again in ${name} and compare`,
        icon: Send,
        onSelect: () => void compareWithEnvironment(tabId, response, name),
      }),
    )
  const none: MenuEntry = {
    label: 'Send again, or send another request, to compare',
    disabled: true,
    onSelect: () => {},
  }
  const first = candidates.length > 0 ? candidates : [none]
  return elsewhere.length > 0 ? [...first, 'separator', ...elsewhere] : first
}

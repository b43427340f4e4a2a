import { useMemo, useRef, useState } from 'react'
import { runCommand } from '../../session/commands.ts'
import { useLayout } from '../../session/layout.ts'
import side from '../../ui/side.module.css'
import { AddressOffer } from './AddressOffer.tsx'
import { ChoiceBar } from './ChoiceBar.tsx'
import { EndpointFilter } from './EndpointFilter.tsx'
import { EndpointHeader } from './EndpointHeader.tsx'
import { EndpointTree, type EndpointTreeHandle } from './EndpointTree.tsx'
import type { Grouping } from './groups.ts'
import { NoMatch } from './NoMatch.tsx'
import { openAddress, previewEndpoint, typedAddress } from './open-endpoint.ts'
import { useChoice } from './use-choice.ts'
import { useEndpointRows } from './use-endpoint-rows.ts'
import { useEndpoints } from './use-endpoints.ts'
import { branchKeys } from './use-tree-keys.ts'
import { versionsIn } from './version-choice.ts'

/** The sidebar of all endpoints: favourites, recent, groups by version, and a filter over everything. */
export function EndpointBrowser() {
  const endpoints = useEndpoints()
  const [filter, setFilter] = useState('')
  const stored = useLayout<string>('endpoints.grouping', 'group')
  const grouping: Grouping = stored === 'area' ? 'area' : 'group'
  const choice = useChoice()
  const { rows, shown, hidden, terms, setOpen } = useEndpointRows(endpoints, filter, grouping, choice)
  const versions = useMemo(() => versionsIn(endpoints.list ?? []), [endpoints.list])
  const tree = useRef<EndpointTreeHandle>(null)
  const filtering = filter.trim() !== '' && endpoints.search !== null
  const address = typedAddress(filter)
  const openBest = () => {
    const best = shown[0]
    if (filtering && best) previewEndpoint(best)
    else if (address) openAddress(address)
  }
  return (
    <section className={side.side} aria-label="Endpoints">
      <EndpointHeader
        total={endpoints.list?.length ?? null}
        shown={shown.length}
        grouping={grouping}
        onCollapse={() => setOpen(branchKeys(rows), false)}
      />
      <EndpointFilter text={filter} onChange={setFilter} onEnter={openBest} onLeave={() => tree.current?.focus()} />
      <ChoiceBar choice={choice} versions={versions} />
      {address && shown.length > 0 && <AddressOffer address={address} />}
      {endpoints.list && shown.length === 0 ? (
        <NoMatch text={filter} hidden={hidden} onClear={() => setFilter('')} />
      ) : (
        <EndpointTree
          ref={tree}
          rows={rows}
          terms={terms}
          filter={filter}
          onToggle={setOpen}
          onLeave={() => runCommand('focus-filter')}
        />
      )}
    </section>
  )
}

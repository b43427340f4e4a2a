import { useRef, useState } from 'react'
import { runCommand } from '../../session/commands.ts'
import { useLayout } from '../../session/layout.ts'
import styles from './EndpointBrowser.module.css'
import { EndpointFilter } from './EndpointFilter.tsx'
import { EndpointHeader } from './EndpointHeader.tsx'
import { EndpointTree, type EndpointTreeHandle } from './EndpointTree.tsx'
import type { Grouping } from './groups.ts'
import { NoMatch } from './NoMatch.tsx'
import { openAddress, previewEndpoint, typedAddress } from './open-endpoint.ts'
import { useEndpointRows } from './use-endpoint-rows.ts'
import { useEndpoints } from './use-endpoints.ts'
import { branchKeys } from './use-tree-keys.ts'

/** The sidebar of all endpoints: favourites, recent, groups by version, and a filter over everything. */
export function EndpointBrowser() {
  const endpoints = useEndpoints()
  const [filter, setFilter] = useState('')
  const stored = useLayout<string>('endpoints.grouping', 'group')
  const grouping: Grouping = stored === 'area' ? 'area' : 'group'
  const { rows, total, hits, terms, setOpen } = useEndpointRows(endpoints, filter, grouping)
  const tree = useRef<EndpointTreeHandle>(null)
  const openBest = () => {
    const best = hits?.[0]
    const address = typedAddress(filter)
    if (best) previewEndpoint(best)
    else if (address) openAddress(address)
  }
  return (
    <section className={styles.browser} aria-label="Endpoints">
      <EndpointHeader
        total={total}
        found={hits?.length ?? null}
        grouping={grouping}
        onCollapse={() => setOpen(branchKeys(rows), false)}
      />
      <EndpointFilter text={filter} onChange={setFilter} onEnter={openBest} onLeave={() => tree.current?.focus()} />
      {hits?.length === 0 ? (
        <NoMatch text={filter} onClear={() => setFilter('')} />
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

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, type Ref, useMemo, useState } from 'react'
import { marksIn } from '#shared/operations/search/marks.ts'
import { hostQuery, useHostQuery } from '../../host/query.ts'
import { classNames } from '../../ui/class-names.ts'
import { Highlighted } from '../../ui/Highlighted.tsx'
import { MethodLabel } from '../../ui/MethodLabel.tsx'
import { open } from './actions.ts'

import styles from './SearchResults.module.css'

const number = new Intl.NumberFormat('en')

/** What was found, as you type: names first, then URLs, then docs, parameters and bodies with a line around the words. */
export function SearchResults({ text, onLeave, ref }: { text: string; onLeave: () => void; ref: Ref<HTMLDivElement> }) {
  const { data } = useQuery({ ...hostQuery('collections.search', { text }), placeholderData: keepPreviousData })
  const nodes = useHostQuery('collections.tree', null).data?.nodes
  const byPath = useMemo(() => new Map(nodes?.map((node) => [node.path, node])), [nodes])
  const [chosen, setChosen] = useState(0)
  const hits = data?.hits ?? []
  const at = Math.min(chosen, Math.max(0, hits.length - 1))
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  const press = (event: KeyboardEvent) => {
    const path = hits[at]?.path
    if (event.key === 'ArrowDown') setChosen(Math.min(hits.length - 1, at + 1))
    else if (event.key === 'ArrowUp') at === 0 ? onLeave() : setChosen(at - 1)
    else if (event.key === 'Enter' && path !== undefined) open(path, false)
    else if (event.key === ' ' && path !== undefined) open(path, true)
    else if (event.key === 'Escape') onLeave()
    else return
    event.preventDefault()
  }
  return (
    <>
      <p role="status" aria-label="Number of requests found" className={styles.total}>
        {data ? (data.total === 1 ? '1 request' : `${number.format(data.total)} requests`) : 'Searching'}
        {data?.total === 0 && ': none has these words in its name, URL, body or docs'}
        {data && data.total > hits.length && `, the first ${hits.length} are shown`}
      </p>
      <div
        ref={ref}
        role="listbox"
        aria-label="Requests found"
        aria-activedescendant={hits.length > 0 ? `found-${at}` : undefined}
        tabIndex={0}
        data-own-keys
        className={styles.list}
        onKeyDown={press}
      >
        {hits.map(({ path, where, excerpt }, index) => {
          const node = byPath.get(path)
          if (!node) return null
          const told = { name: node.parent?.replace(/^collections\//, '') ?? '', url: node.url ?? '', text: excerpt }[
            where
          ]
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys of all its options
            // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus, and names its option by aria-activedescendant
            <div
              key={path}
              role="option"
              id={`found-${index}`}
              aria-selected={index === at}
              aria-label={`${node.method} ${node.name}`}
              title={`${node.method} ${node.url}\n${path}`}
              className={classNames(styles.hit, index === at && styles.current)}
              onClick={() => {
                setChosen(index)
                open(path, true)
              }}
              onDoubleClick={() => open(path, false)}
            >
              <MethodLabel method={node.method ?? ''} wide />
              <span className={styles.words}>
                <span className={styles.name}>
                  <Highlighted text={node.name} marks={marksIn(node.name, words)} />
                </span>
                <span className={styles.where}>
                  <Highlighted text={told} marks={marksIn(told, words)} />
                </span>
              </span>
            </div>
          )
        })}
      </div>
    </>
  )
}

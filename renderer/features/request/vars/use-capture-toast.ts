import { useEffect, useRef } from 'react'
import { exchangesStore } from '../../../session/exchanges.ts'
import { useStore } from '../../../session/store.ts'
import { showToast } from '../../../ui/toast.ts'

/** A capture that found nothing is said at once: the next request would go out with what was there before. */
export function useCaptureToast(tabId: string): void {
  const response = useStore(exchangesStore, (all) => {
    const exchange = all[tabId]
    return exchange?.state === 'answered' ? exchange.response : undefined
  })
  const told = useRef(response)
  useEffect(() => {
    if (!response || told.current === response) return
    told.current = response
    const failed = response.captures?.filter(({ state }) => state === 'failed') ?? []
    for (const { name, text } of failed.slice(0, 2)) showToast({ text: `${name} was not captured. ${text}` })
  }, [response])
}

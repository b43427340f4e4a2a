import { useEffect, useState } from 'react'
import type { Response } from '#shared/model/response.ts'
import type { KnownFields } from '../../../json/view/fields/known-fields.ts'

/** What is known of the fields of an answer; null while it is not loaded, for errors, for calls in no list and for no answer. */
export function useKnownFields(response: Response | null): KnownFields | null {
  const [known, setKnown] = useState<KnownFields | null>(null)
  const status = response?.status ?? 0
  const { method, url } = response?.request ?? { method: '', url: '' }
  useEffect(() => {
    setKnown(null)
    if (status < 200 || status >= 300) return
    let stale = false
    import('./schema-fields.ts')
      .then(({ fieldsOfCall }) => fieldsOfCall(method, url))
      .then(
        (fields) => !stale && setKnown(fields),
        () => undefined,
      )
    return () => {
      stale = true
    }
  }, [status, method, url])
  return known
}

import { useEffect, useState } from 'react'
import type { Response } from '#shared/model/response.ts'
import type { DocumentHandle } from '../../../json/worker/open-document.ts'
import type { DocumentState } from '../../../json/worker/protocol.ts'
import { type Advice, adviceFor, loginPage } from './advice.ts'
import { isLoginPage, type PlatformError, readPlatformError } from './platform-error.ts'

export interface Explained {
  advice: Advice
  error: PlatformError
}

/** Error bodies are small; what is larger is no message. */
const largest = 200_000
const nothing: PlatformError = { code: null, message: null, requestId: null }

/** What an error answer, or a sign-in page in place of data, says; null for all other answers. */
export function usePlatformError(response: Response, document: DocumentHandle, state: DocumentState): Explained | null {
  const [explained, setExplained] = useState<Explained | null>(null)
  const { status, size } = response
  const { done, kind } = state
  useEffect(() => {
    const worthALook = status >= 400 || kind === 'html'
    if (!done || !worthALook) return
    let stale = false
    const text = size > 0 && size <= largest ? document.ask('whole', { form: 'received' }) : Promise.resolve('')
    text.then(
      (body) => {
        if (stale) return
        const error = status >= 400 ? readPlatformError(body, status) : nothing
        const advice = adviceFor(response, error) ?? (isLoginPage(body) ? loginPage : null)
        setExplained(advice && { advice, error })
      },
      () => undefined,
    )
    return () => {
      stale = true
    }
  }, [response, document, done, status, size, kind])
  return explained
}

import { CodeXml } from 'lucide-react'
import type { Request } from '#shared/model/request.ts'
import { showPane } from '../../../session/tabs.ts'
import { IconButton } from '../../../ui/IconButton.tsx'
import { SendButton } from '../send/SendButton.tsx'
import type { SendState } from '../send/use-send.ts'
import styles from './AddressBar.module.css'
import { MethodField } from './MethodField.tsx'
import { PastedNote } from './PastedNote.tsx'
import { UrlField } from './UrlField.tsx'

interface AddressBarProps {
  tabId: string
  request: Request
  sending: SendState
}

/** Method and URL as one field, and Send. */
export function AddressBar({ tabId, request, sending }: AddressBarProps) {
  return (
    <>
      <div className={styles.bar}>
        <div className={styles.field}>
          <MethodField tabId={tabId} method={request.method} />
          <UrlField tabId={tabId} request={request} />
        </div>
        <IconButton icon={CodeXml} label="Show as snippet" onClick={() => showPane(tabId, 'snippet')} />
        <SendButton sending={sending} />
      </div>
      <PastedNote tabId={tabId} />
    </>
  )
}

import { showGroupPage } from '../../../session/group-page.ts'
import { openOperation } from '../../../session/open-operation.ts'
import { showPane } from '../../../session/tabs.ts'
import { reportError } from '../../../ui/report-error.ts'

/** Shows the docs of an operation in the preview tab. */
export function openDocs(operationId: string): void {
  openOperation(operationId, { preview: true, pane: 'docs' }).then((tabId) => {
    showGroupPage(tabId, null)
    showPane(tabId, 'docs')
  }, reportError)
}

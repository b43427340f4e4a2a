import { invalidParameter, malformedRequest } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'

/** Switches and settings of the workspace, all of them texts; null until somebody sets one. */
const defaults: Readonly<Record<string, string | null>> = {
  enableDbfsFileBrowser: 'true',
  enableDcs: null,
  enableDeprecatedClusterNamedInitScripts: 'false',
  enableDeprecatedGlobalInitScripts: 'false',
  enableExportNotebook: 'true',
  enableGp3: 'true',
  enableIpAccessLists: 'false',
  enableJobViewAcls: 'true',
  enableNotebookTableClipboard: 'true',
  enableProjectTypeInWorkspace: 'true',
  enableResultsDownloading: 'true',
  enableTokensConfig: 'true',
  enableUploadDataUis: 'true',
  enableVerboseAuditLogs: 'true',
  enableWebTerminal: 'true',
  enableWorkspaceFilesystem: 'true',
  'enable-X-Content-Type-Options': 'true',
  'enable-X-Frame-Options': 'true',
  'enable-X-XSS-Protection': 'true',
  enforceUserIsolation: 'false',
  intercomAdminConsent: null,
  maxTokenLifetimeDays: '0',
  mlflowRunArtifactDownloadEnabled: 'true',
  storeInteractiveNotebookResultsInCustomerAccount: 'false',
}

type Conf = Map<string, string | null>

function begin(): Conf {
  return new Map(Object.entries(defaults))
}

export function workspaceConf(store: Store): Conf {
  return store.part(begin)
}

/** Throws INVALID_PARAMETER_VALUE for keys that no workspace has. */
export function demandKeys(keys: readonly string[]): void {
  const unknown = keys.filter((key) => !Object.hasOwn(defaults, key))
  if (unknown.length > 0) throw invalidParameter(`Invalid keys: ${JSON.stringify(unknown.slice(0, 20))}`)
}

/** The text when the key can have it. */
export function readConfValue(key: string, value: unknown): string {
  if (typeof value !== 'string') throw malformedRequest(`Could not parse request object: ${key} must be a string.`)
  const form = key === 'maxTokenLifetimeDays' ? /^\d{1,5}$/ : /^(true|false)$/
  if (!form.test(value)) {
    const wanted = key === 'maxTokenLifetimeDays' ? 'a number of days' : 'true or false'
    throw invalidParameter(`Invalid value for ${key}: it must be ${wanted}.`)
  }
  return value
}

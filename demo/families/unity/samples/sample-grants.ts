import type { Kind, Securable } from '../securables/securable.ts'
import { securableBelow } from '../securables/securable-below.ts'

const samples: readonly (readonly [kind: Kind, fullName: string, principal: string, privileges: string])[] = [
  ['catalog', 'main', 'account users', 'USE_CATALOG'],
  ['schema', 'main.default', 'account users', 'CREATE_TABLE CREATE_VOLUME USE_SCHEMA'],
  ['table', 'main.default.trips', 'analysts', 'SELECT'],
  ['table', 'main.default.trips', 'someone.else@example.com', 'MODIFY SELECT'],
  ['volume', 'main.default.landing', 'data-engineers', 'READ_VOLUME WRITE_VOLUME'],
  ['catalog', 'lakehouse', 'data-engineers', 'ALL_PRIVILEGES'],
  ['catalog', 'lakehouse', 'analysts', 'BROWSE USE_CATALOG'],
  ['schema', 'lakehouse.gold', 'analysts', 'SELECT USE_SCHEMA'],
  ['schema', 'lakehouse.silver', 'data-scientists', 'SELECT USE_SCHEMA'],
  ['catalog', 'samples', 'account users', 'EXECUTE READ_VOLUME SELECT USE_CATALOG USE_SCHEMA'],
]

export function addSampleGrants(root: Securable): void {
  for (const [kind, fullName, principal, privileges] of samples) {
    securableBelow(root, kind, fullName)?.grants.set(principal, new Set(privileges.split(' ')))
  }
}

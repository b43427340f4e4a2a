import type { Store } from '../../store.ts'
import { workspaceUser } from '../../workspace-user.ts'
import type { InitScript } from './script.ts'

const day = 86_400_000

const samples: readonly (readonly [id: string, name: string, enabled: boolean, text: string])[] = [
  ['7f3b2c1e-4d5a-4b6c-8d7e-9f0a1b2c3d4e', 'install-jq', true, '#!/bin/bash\nset -e\napt-get install -y jq\n'],
  ['2C5B0F6A91D3E847', 'set-timezone', true, '#!/bin/bash\ntimedatectl set-timezone UTC\n'],
  ['90AE41C2B7756D13', 'collect-metrics', false, '#!/bin/bash\ncurl -sS https://example.com/agent.sh | bash\n'],
]

export function sampleScripts({ clock }: Store): InitScript[] {
  return samples.map(([id, name, enabled, text], place) => ({
    id,
    name,
    bytes: Buffer.from(text),
    enabled,
    createdBy: workspaceUser,
    updatedBy: workspaceUser,
    created: clock.now() - (90 - place) * day,
    updated: clock.now() - (12 + place) * day,
  }))
}

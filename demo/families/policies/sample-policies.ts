import type { JsonObject } from '#shared/json/exact-value.ts'
import type { Store } from '../../store.ts'
import type { Policy } from './policy.ts'

interface Sample {
  id: string
  name: string
  description: string
  definition: JsonObject
  isDefault?: boolean
}

const day = 86_400_000

const samples: readonly Sample[] = [
  {
    id: 'ABCD000000000000',
    name: 'Exploration',
    description: 'Small clusters that end by themselves.',
    definition: {
      autotermination_minutes: { type: 'range', minValue: 10, maxValue: 120, defaultValue: 60 },
      num_workers: { type: 'range', maxValue: 8 },
      'custom_tags.team': { type: 'unlimited' },
    },
  },
  {
    id: 'ABC123DEF4567890',
    name: 'Nightly jobs',
    description: 'Job clusters on spot instances.',
    definition: {
      cluster_type: { type: 'fixed', value: 'job' },
      'aws_attributes.availability': { type: 'fixed', value: 'SPOT_WITH_FALLBACK', hidden: true },
      node_type_id: {
        type: 'allowlist',
        values: ['m5d.xlarge', 'r5d.xlarge', 'i3.xlarge'],
        defaultValue: 'm5d.xlarge',
      },
    },
  },
  {
    id: 'BCD234EFA5678901',
    name: 'Personal Compute',
    description: 'One machine a person.',
    definition: {
      num_workers: { type: 'fixed', value: 0, hidden: true },
      data_security_mode: { type: 'fixed', value: 'SINGLE_USER' },
    },
    isDefault: true,
  },
]

export function samplePolicies({ clock }: Store): Map<string, Policy> {
  const policies = samples.map(({ id, name, description, definition, isDefault }, place) => {
    const settings = { description, definition: JSON.stringify(definition) }
    return [
      id,
      { id, name, settings, created: clock.now() - (300 - 20 * place) * day, isDefault: isDefault ?? false },
    ] as const
  })
  return new Map(policies)
}

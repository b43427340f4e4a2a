import type { JsonObject } from '#shared/json/exact-value.ts'

interface NodeType {
  id: string
  category: string
  cores: number
  memoryMb: number
  gpus: number
  /** Local NVMe disks and the size of each. */
  disks: readonly [count: number, gigabytes: number]
  deprecated: boolean
}

const memory = 'Memory Optimized'
const storage = 'Storage Optimized'
const general = 'General Purpose'
const compute = 'Compute Optimized'
const gpu = 'GPU Accelerated'

const nodeTypes: readonly NodeType[] = [
  nodeType('r3.xlarge', memory, 4, 31_232, [1, 80], { deprecated: true }),
  nodeType('r5d.large', memory, 2, 16_384, [1, 75]),
  nodeType('r5d.xlarge', memory, 4, 32_768, [1, 150]),
  nodeType('r5d.2xlarge', memory, 8, 65_536, [1, 300]),
  nodeType('i3.xlarge', storage, 4, 31_232, [1, 950]),
  nodeType('i3.2xlarge', storage, 8, 62_464, [1, 1900]),
  nodeType('i3.4xlarge', storage, 16, 124_928, [2, 1900]),
  nodeType('i4i.xlarge', storage, 4, 32_768, [1, 937]),
  nodeType('m5d.large', general, 2, 8192, [1, 75]),
  nodeType('m5d.xlarge', general, 4, 16_384, [1, 150]),
  nodeType('m6gd.xlarge', general, 4, 16_384, [1, 237]),
  nodeType('c5d.2xlarge', compute, 8, 16_384, [1, 200]),
  nodeType('g5.2xlarge', gpu, 8, 32_768, [1, 450], { gpus: 1 }),
  nodeType('p3.2xlarge', gpu, 8, 62_464, [0, 0], { gpus: 1 }),
]

function nodeType(
  id: string,
  category: string,
  cores: number,
  memoryMb: number,
  disks: readonly [number, number],
  more: { gpus?: number; deprecated?: boolean } = {},
): NodeType {
  return { id, category, cores, memoryMb, disks, gpus: more.gpus ?? 0, deprecated: more.deprecated ?? false }
}

const byId = new Map(nodeTypes.map((type) => [type.id, type]))

export function hasNodeType(id: string): boolean {
  return byId.has(id)
}

/** What one machine of the type adds to a cluster; nothing for a type that comes from a pool. */
export function capacityOf(id: string): { cores: number; memoryMb: number } {
  return byId.get(id) ?? { cores: 0, memoryMb: 0 }
}

export function describeNodeTypes(): JsonObject {
  return { node_types: nodeTypes.map(describeNodeType) }
}

function describeNodeType(type: NodeType, order: number): JsonObject {
  const [local_nvme_disks, local_nvme_disk_size_gb] = type.disks
  const graviton = type.id.startsWith('m6gd.')
  return {
    node_type_id: type.id,
    memory_mb: type.memoryMb,
    num_cores: type.cores,
    num_gpus: type.gpus,
    description: type.id,
    instance_type_id: type.id,
    is_deprecated: type.deprecated,
    category: type.category,
    display_order: order,
    support_ebs_volumes: true,
    support_cluster_tags: true,
    support_port_forwarding: true,
    is_io_cache_enabled: type.category === storage,
    is_encrypted_in_transit: /^(r5d|m5d|i4i)/.test(type.id),
    is_graviton: graviton,
    is_hidden: false,
    photon_worker_capable: type.gpus === 0 && !type.deprecated,
    photon_driver_capable: type.gpus === 0 && !type.deprecated,
    node_info: { status: type.deprecated ? ['NotAvailableInRegion'] : [] },
    node_instance_type: {
      instance_type_id: type.id,
      local_disks: 0,
      local_disk_size_gb: 0,
      local_nvme_disks,
      local_nvme_disk_size_gb,
    },
  }
}

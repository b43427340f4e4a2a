const blockItems = 4000

/** Numbers that look random and are the same each time. */
function sequence(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const states = ['RUNNING', 'TERMINATED', 'PENDING', 'RESTARTING']
const nodeTypes = ['Standard_DS3_v2', 'i3.xlarge', 'm5d.2xlarge', 'Standard_E8ds_v5']
const words = ['batch', 'ingest', 'report', 'patch', 'train', 'nightly', 'finance', 'sales']

/** An item of `GET /api/2.1/clusters/list` as workspaces send it. */
function cluster(at: number, pick: (below: number) => number): string {
  const id = `${1000 + pick(9000)}-${100000 + pick(900000)}-${words[pick(8)]}${pick(1000)}`
  const started = 1_700_000_000_000 + pick(60_000_000_000)
  const type = nodeTypes[pick(4)]
  const host = () => ({
    private_ip: `10.${pick(256)}.${pick(256)}.${pick(256)}`,
    node_id: `${(pick(2 ** 31) >>> 0).toString(16)}${(pick(2 ** 31) >>> 0).toString(16)}`,
    instance_id: `i-0${(pick(2 ** 31) >>> 0).toString(16)}c9d1`,
    start_timestamp: started + pick(100_000),
  })
  const text = JSON.stringify({
    cluster_id: id,
    creator_user_name: 'someone@example.com',
    driver: host(),
    executors: Array.from({ length: pick(3) }, host),
    spark_context_id: 'CONTEXT',
    jdbc_port: 10000,
    cluster_name: `${words[pick(8)]} of ${words[pick(8)]} ${at} – täglich`,
    spark_version: '16.4.x-scala2.12',
    spark_conf: { 'spark.speculation': 'true', 'spark.databricks.delta.preview.enabled': 'true' },
    aws_attributes: {
      zone_id: 'us-west-2a',
      first_on_demand: 1,
      availability: 'SPOT_WITH_FALLBACK',
      spot_bid_price_percent: 100,
    },
    node_type_id: type,
    driver_node_type_id: type,
    spark_env_vars: { PYSPARK_PYTHON: '/databricks/python3/bin/python3', NOTE: 'a "quoted"\tword' },
    autotermination_minutes: 60,
    enable_elastic_disk: pick(2) === 1,
    cluster_source: 'UI',
    state: states[pick(4)],
    state_message: '',
    start_time: started,
    last_state_loss_time: 0,
    autoscale: { min_workers: 2, max_workers: 8 + pick(20) },
    cluster_memory_mb: 31232,
    cluster_cores: 8.0 + pick(8) / 4,
    default_tags: { Vendor: 'Databricks', Creator: 'someone@example.com', ClusterName: id, ClusterId: id },
    cluster_log_status: { last_attempted: started + 5000, last_exception: null },
    init_scripts: [{ workspace: { destination: '/Users/someone@example.com/init.sh' } }],
  })
  // Longer than a double can hold, as the real ones are.
  return text.replace('"CONTEXT"', `${1000000 + pick(8000000)}${100000000000 + pick(800000000000)}`)
}

export interface ListBody {
  length: number
  /** In pieces that follow each other; the middle ones are the same bytes again. */
  pieces: () => Generator<Uint8Array>
}

let block: Uint8Array | null = null
/** Where the items of the block end, commas included. */
const ends: number[] = []

/** A list answer of about so many megabytes. Some megabytes of it are made, the rest repeats them. */
export function listBody(megabytes: number): ListBody {
  const encode = (text: string) => new TextEncoder().encode(text)
  const pick = sequence(42)
  block ??= makeBlock(pick)
  const whole = block
  const head = encode('{"clusters":[')
  const tail = encode(`${cluster(-1, pick)}],"has_more":false}`)
  const middle = Math.max(megabytes * 1e6 - head.length - tail.length, 0)
  const times = Math.floor(middle / whole.length)
  const end = ends[ends.findLastIndex((at) => at <= middle - times * whole.length)] ?? 0
  return {
    length: head.length + times * whole.length + end + tail.length,
    *pieces() {
      yield head
      for (let k = 0; k < times; k++) yield whole
      if (end > 0) yield whole.subarray(0, end)
      yield tail
    },
  }
}

function makeBlock(pick: (below: number) => number): Uint8Array {
  const items = Array.from({ length: blockItems }, (_, at) => new TextEncoder().encode(`${cluster(at, pick)},`))
  const bytes = new Uint8Array(items.reduce((sum, item) => sum + item.length, 0))
  let end = 0
  for (const item of items) {
    bytes.set(item, end)
    end += item.length
    ends.push(end)
  }
  return bytes
}

import type { JsonObject } from '#shared/json/exact-value.ts'

const named: readonly (readonly [key: string, name: string])[] = [
  ['18.x-scala2.13', '18.0 Beta (includes Apache Spark 4.1.0, Scala 2.13)'],
  ['17.3.x-scala2.13', '17.3 LTS (includes Apache Spark 4.0.0, Scala 2.13)'],
  ['17.3.x-cpu-ml-scala2.13', '17.3 LTS ML (includes Apache Spark 4.0.0, Scala 2.13)'],
  ['17.3.x-gpu-ml-scala2.13', '17.3 LTS ML (includes Apache Spark 4.0.0, GPU, Scala 2.13)'],
  ['16.4.x-scala2.13', '16.4 LTS (includes Apache Spark 3.5.2, Scala 2.13)'],
  ['16.4.x-scala2.12', '16.4 LTS (includes Apache Spark 3.5.2, Scala 2.12)'],
  ['15.4.x-scala2.12', '15.4 LTS (includes Apache Spark 3.5.0, Scala 2.12)'],
  ['15.4.x-photon-scala2.12', '15.4 LTS Photon (includes Apache Spark 3.5.0, Scala 2.12)'],
  ['15.4.x-gpu-ml-scala2.12', '15.4 LTS ML (includes Apache Spark 3.5.0, GPU, Scala 2.12)'],
  ['14.3.x-scala2.12', '14.3 LTS (includes Apache Spark 3.5.0, Scala 2.12)'],
  ['13.3.x-scala2.12', '13.3 LTS (includes Apache Spark 3.4.1, Scala 2.12)'],
  ['13.3.x-aarch64-scala2.12', '13.3 LTS aarch64 (includes Apache Spark 3.4.1, Scala 2.12)'],
  ['7.3.x-scala2.12', '7.3 LTS (includes Apache Spark 3.0.1, Scala 2.12)'],
  ['7.6.x-gpu-ml-scala2.12', '7.6 ML (includes Apache Spark 3.0.1, GPU, Scala 2.12)'],
]

/** Older runtimes still start, as long as the key has the right form; images of one's own may be called anything. */
const form = /^(?:custom[:-].+|\d{1,2}\.(?:\d{1,2}\.)?x(?:-[a-z0-9]+)*-scala2\.1\d)$/

export function isSparkVersion(key: string): boolean {
  return form.test(key)
}

export function describeSparkVersions(): JsonObject {
  return { versions: named.map(([key, name]) => ({ key, name })) }
}

const byName: readonly [RegExp, string][] = [
  [/spark_context_id/, '1234567890123456789'],
  [/^job_id$/, '716353'],
  [/run_id$|^run_?id$/, '3312471'],
  [/(workspace|org)_id$/, '1234567890123456'],
  [/_id$|^id$|handle$/, '8051234567890123'],
  [/minutes$|mins$/, '60'],
  [/seconds$|secs$/, '3600'],
  [/(hours?|days)$/, '24'],
  [/millis$|duration|_ms$/, '5000'],
  [/num_workers|max_(workers|num_clusters|capacity)/, '2'],
  [/min_/, '1'],
  [/memory_mb/, '31232'],
  [/page_?size|max_results|limit/i, '20'],
  [/size|bytes|length/, '6144'],
  [/startIndex|offset|index|position|attempt/, '0'],
  [/percent/, '100'],
  [/version|count|total|rows?$|num_|max_/i, '2'],
]

const units: Readonly<Record<string, string>> = {
  'epoch-ms': '1547078156000',
  'epoch-s': '1547078156',
  ms: '5000',
  s: '3600',
  min: '60',
  h: '24',
  bytes: '6144',
}

/** Digits for a number field of this name; `at` counts within a list. */
export function numberSample(name: string, unit: string | undefined, at: number): string {
  const digits = (unit && units[unit]) || byName.find(([pattern]) => pattern.test(name))?.[1] || '1'
  return at === 0 ? digits : (BigInt(digits) + BigInt(at)).toString()
}

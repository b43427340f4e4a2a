/**
 * True for the references that jobs fill in by themselves when they run, such as `{{job.id}}` or
 * `{{tasks.load.values.rows}}`: no variable can have such a name, and templates leave them as written.
 * Source: the platform's dynamic value references. The older ones without a dot (`{{job_id}}`) need the escape `\{{job_id}}`.
 */
export function isPlatformReference(name: string): boolean {
  return /^(?:job|task|tasks|workspace|backfill|input)\./.test(name)
}

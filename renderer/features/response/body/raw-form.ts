import type { TextForm } from '../../../json/engine/walked-text.ts'
import type { DocumentState } from '../../../json/worker/protocol.ts'

export type RawForm = TextForm | 'hex'

/** The forms that a body has; the first is shown where the liked one is not among them. */
export function rawForms({ kind }: DocumentState): RawForm[] {
  if (kind === 'json') return ['pretty', 'compact', 'received', 'hex']
  return kind === 'binary' || kind === 'image' ? ['hex'] : ['received', 'hex']
}

/** The one that is shown. */
export function rawForm(state: DocumentState, liked: string): RawForm {
  const forms = rawForms(state)
  return forms.find((each) => each === liked) ?? forms[0]!
}

import { createImportSession, variableName } from '#shared/interchange/import-session.ts'
import { takeCredentials } from '#shared/interchange/take-credentials.ts'
import type { RequestAuth, RequestVariable } from '#shared/model/request.ts'
import type { Session, SessionTab } from '#shared/model/session.ts'
import { isCredential } from '#shared/request/credentials.ts'

type Draft = SessionTab['request']

/**
 * Open tabs as they may lie on the disk: a credential that somebody typed into a draft is a variable there that nobody has
 * set, so that after a restart it is asked for, and never sent as something else.
 */
export function withoutTypedCredentials(session: Session): Session {
  return { ...session, tabs: session.tabs.map((tab) => ({ ...tab, request: withoutTyped(tab.request) })) }
}

const session = {
  ...createImportSession(),
  note: () => undefined,
  secret: (_: string, name: string) => `{{TYPED_${variableName(name)}}}`,
}

function withoutTyped(draft: Draft): Draft {
  const { variables } = draft
  return {
    ...takeCredentials(draft, '', session),
    auth: authWithout(draft.auth),
    ...(variables ? { variables: variables.map(variableWithout) } : {}),
  }
}

/** A credential that was typed as the value of a variable makes it a secret one. */
function variableWithout(variable: RequestVariable): RequestVariable {
  return 'value' in variable && isCredential(variable.name, variable.value)
    ? { name: variable.name, secret: true }
    : variable
}

function authWithout(auth: RequestAuth): RequestAuth {
  const isTyped = auth.type === 'bearer' && auth.token.trim() !== '' && !/\{\{[^{}]*\}\}/.test(auth.token)
  return isTyped ? { type: 'bearer', token: '{{TYPED_TOKEN}}' } : auth
}

import type { SignInKind, VariableState } from '#shared/model/environment.ts'
import type { StoredSecret } from '../secrets/secret-store.ts'

export interface EnvironmentSignIn {
  kind: SignInKind
  protected: boolean
  /** The origin of its DATABRICKS_HOST; null where there is none. Only calls to it are signed in. */
  origin: string | null
}

/** What the send pipeline asks of environments. */
export interface VariableSource {
  /** The variables as a request sees them; secrets without value. Starts the demo workspace for its environment. */
  variables(environment: string | null): Promise<VariableState[]>
  /** The secret itself with the origin it is bound to (the running demo's origin for the demo token); null when missing. */
  secret(environment: string, name: string): Promise<StoredSecret | null>
  signIn(environment: string): Promise<EnvironmentSignIn>
}

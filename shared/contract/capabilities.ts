import { z } from 'zod'

/** What the shell at hand can do. Ask for these, never for the shell's name. */
export const Capabilities = z.object({
  /** Secrets outlive the process (an OS keychain answers). */
  persistentSecrets: z.boolean(),
  /** Native menu and window controls are there. */
  nativeWindow: z.boolean(),
  /** Folders can be shown in the system's file manager. */
  showFolders: z.boolean(),
})
export type Capabilities = z.output<typeof Capabilities>

/** Literal imports of the examples written by hand, by name of service. */
export const examples: Readonly<Record<string, () => Promise<{ default: unknown }>>>

/** Literal imports of the generated JSON, by name of service or package. */
export const details: Readonly<Record<string, () => Promise<{ default: unknown }>>>
export const schemas: Readonly<Record<string, () => Promise<{ default: unknown }>>>
export const index: () => Promise<{ default: unknown }>
export const seedGroups: () => Promise<{ default: unknown }>
export const groups: () => Promise<{ default: unknown }>

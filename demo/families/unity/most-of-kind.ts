/** In one place: tables in a schema, schemas in a catalog. */
export const mostOfKind = 1000

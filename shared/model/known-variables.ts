export const hostVariable = 'DATABRICKS_HOST'
export const tokenVariable = 'DATABRICKS_TOKEN'

import { missingField } from '../../../http/platform-error.ts'
import { choice, type Fields, flag, object, text } from '../securables/fields.ts'
import type { KindDefinition } from '../securables/kind-definition.ts'

const required: Fields = {
  data_type: text,
  full_data_type: text,
  input_params: object,
  is_deterministic: flag,
  is_null_call: flag,
  parameter_style: choice('S'),
  routine_body: choice('SQL', 'EXTERNAL'),
  security_type: choice('DEFINER'),
  specific_name: text,
  sql_data_access: choice('CONTAINS_SQL', 'NO_SQL', 'READS_SQL_DATA'),
}

export const functionDefinition: KindDefinition = {
  kind: 'function',
  path: 'functions',
  listField: 'functions',
  listSize: { server: 100 },
  idField: 'function_id',
  hasFullName: true,
  wrapped: 'function_info',
  createFields: {
    ...required,
    return_params: object,
    routine_dependencies: object,
    routine_definition: text,
    external_language: text,
    external_name: text,
    sql_path: text,
    comment: text,
    properties: text,
  },
  changeFields: {},
  canBeRenamed: false,
  showsChange: true,
  complete(settings) {
    const missing = Object.keys(required).find((name) => settings[name] === undefined)
    if (missing !== undefined) throw missingField(missing)
    return {}
  },
}

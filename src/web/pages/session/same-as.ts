import type { FormRule } from 'antd'

/** A rule of a form: what is entered must equal the field `name`. */
export const sameAs =
  (name: string, message: string): FormRule =>
  ({ getFieldValue }) => ({
    validator: (_rule: unknown, value: unknown) =>
      !value || value === getFieldValue(name) ? Promise.resolve() : Promise.reject(new Error(message)),
  })

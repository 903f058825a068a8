import { expect, test } from 'vitest'
import { templateFaults as en } from '#messages/en/template-faults.ts'
import { templateFaults as zh } from '#messages/zh/template-faults.ts'
import { TEMPLATE_FAULT_CODES } from '#office/docx/template/fault.ts'

test('every fault of a template has words in both languages, and no words are left over', () => {
  for (const words of [zh, en])
    expect(Object.keys(words.says).toSorted()).toEqual([...TEMPLATE_FAULT_CODES].map(String).toSorted())
})

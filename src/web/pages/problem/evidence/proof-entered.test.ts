import { describe, expect, test } from 'vitest'
import { newProof, proofFlaws, proofInputs } from './proof-entered.ts'

const file = (fileName: string) => ({ hash: 'a'.repeat(64), fileName, size: 10 })

describe('提交佐证材料', () => {
  test('从文件名猜种类和说明，猜不出的空着', () => {
    expect(newProof(file('整改前后现场照片.jpg'), ['m1'])).toMatchObject({
      kind: 'site',
      statement: '整改前后现场照片',
      proves: ['m1'],
    })
    expect(newProof(file('第8次常委会会议纪要.docx'), []).kind).toBe('minutes')
    expect(newProof(file('IMG_2041.png'), []).kind).toBeNull()
  })

  test('缺什么指出什么；日期不能晚于今天', () => {
    const proof = {
      ...newProof(file('IMG_1.png'), []),
      ...{ statement: ' ', dated: '2026-12-01', validUntil: '2026-11-30' },
    }
    expect(proofFlaws(proof, '2026-11-23')).toEqual(['kind', 'proves', 'statement', 'dated', 'validUntil'])
  })

  test('齐全的原样交上去', () => {
    const proof = newProof(file('拨付凭证.pdf'), ['m1'])
    expect(proofFlaws(proof, '2026-11-23')).toEqual([])
    expect(proofInputs([proof])).toEqual([
      {
        hash: proof.hash,
        kind: 'money',
        proves: ['m1'],
        statement: '拨付凭证',
        dated: null,
        validUntil: null,
      },
    ])
  })
})

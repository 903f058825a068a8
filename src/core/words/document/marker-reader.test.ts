import { describe, expect, test } from 'vitest'
import { fold } from '#core/words/figures/fold.ts'
import { markerOf } from './marker-reader.ts'

const read = (text: string) => {
  const folded = fold(text)
  const marker = markerOf(folded)
  return marker === null
    ? null
    : [marker.kind, marker.number, text.slice(0, marker.end), text.slice(marker.length)]
}

describe('序号', () => {
  test.each([
    ['一、提高站位', ['chapter', 1, '一、', '提高站位']],
    ['第一方面问题，学习不深入', ['aspect', 1, '第一方面问题', '学习不深入']],
    ['第二个方面：作风不实', ['aspect', 2, '第二个方面', '作风不实']],
    ['第三部分 下一步工作', ['division', 3, '第三部分', '下一步工作']],
    ['（十二）制度不严', ['item', 12, '（十二）', '制度不严']],
    ['㈢制度不严', ['item', 3, '㈢', '制度不严']],
    ['1.针对学习问题', ['numbered', 1, '1.', '针对学习问题']],
    ['１．针对学习问题', ['numbered', 1, '１．', '针对学习问题']],
    ['12、印发文件', ['numbered', 12, '12、', '印发文件']],
    ['3.2024年以来', ['numbered', 3, '3.', '2024年以来']],
    ['2.1 制度不健全', ['decimal', 1, '2.1', '制度不健全']],
    ['(1)开展整治', ['sub', 1, '(1)', '开展整治']],
    ['④建立台账', ['circled', 4, '④', '建立台账']],
    ['•药品过期', ['bullet', null, '•', '药品过期']],
    ['--值班不落实', ['bullet', null, '--', '值班不落实']],
    ['第二,往来款未清理', ['nth', 2, '第二', '往来款未清理']],
    ['2.12345热线办理敷衍', ['numbered', 2, '2.', '12345热线办理敷衍']],
    ['1.211家餐饮店装净化器', ['numbered', 1, '1.', '211家餐饮店装净化器']],
    ['3）建立台账', ['half', 3, '3）', '建立台账']],
    ['二是抓落实', ['ordinal', 2, '二是', '抓落实']],
    ['问题一：责任不落实', ['label', 1, '问题一', '责任不落实']],
    ['【问题3】责任不落实', ['label', 3, '【问题3】', '责任不落实']],
    ['反馈问题：责任不落实', ['label', null, '反馈问题', '责任不落实']],
    ['整改措施：修订制度', ['field', null, '整改措施：', '修订制度']],
    ['【整改时限】年底前', ['field', null, '【整改时限】', '年底前']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  test.each([
    '1.5万亩农田建成',
    '2024年3月6日',
    '12家企业',
    '一、二期工程',
    '一是否成立的问题',
    '(试行)办法',
    '针对性不强',
  ])('%s 没有序号', (text) => {
    expect(read(text)).toBeNull()
  })
})

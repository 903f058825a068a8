import { expect, test } from 'vitest'
import { withDotStops } from './dot-stops.ts'

test('以点代句号的，当句号读', () => {
  expect(withDotStops('1.巡河走过场.全年雷同36份.\n2.除险“等靠要”.3座病险库未动工.')).toBe(
    '1.巡河走过场。全年雷同36份。\n2.除险“等靠要”。3座病险库未动工。',
  )
})

test('序号、小数、网址里的点不动', () => {
  const text =
    '一.整改情况\n(一)落实责任。\n第一.压实责任。\n1.投入3.2万元，邮箱a.b@yunting.example\n二.下一步'
  expect(withDotStops(text)).toBe(text)
})

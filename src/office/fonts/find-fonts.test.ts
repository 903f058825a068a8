import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { drawable, drawsWith, undrawable } from './drawable.ts'
import { findFonts, usualPlaces } from './find-fonts.ts'
import { BrokenFont, covers, readFontFile } from './font-file.ts'
import { roleOf } from './roles.ts'

const packages = fileURLToPath(new URL('../../../node_modules/@expo-google-fonts', import.meta.url))
const serif = join(packages, 'noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf')
const nowhere = { own: null, packaged: [], system: [] }

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhenggai-fonts-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** A font under another name of the same length. */
const renamed = (name: string): Buffer => {
  const bytes = readFileSync(serif)
  const [from, to] = ['Noto Serif SC', name].map((it) => Buffer.from(it, 'utf16le').swap16())
  if (!from || !to || from.length !== to.length) throw new Error('another length')
  for (let at = bytes.indexOf(from); at >= 0; at = bytes.indexOf(from, at)) to.copy(bytes, at)
  return bytes
}

describe('字体文件', () => {
  test('读出名称、字重和字', () => {
    const [face] = readFontFile(serif)
    expect(face).toMatchObject({ families: ['Noto Serif SC'], weight: 400, variable: false })
    for (const character of '整改镕喆堃昇翀𬱖')
      expect([character, covers(face?.coverage ?? new Uint32Array(), character.codePointAt(0) ?? 0)]).toEqual(
        [character, true],
      )
    expect(covers(face?.coverage ?? new Uint32Array(), 0x1f600)).toBe(false)
  })

  test('截断的、改坏的、不是字体的：说出毛病，不崩溃', () => {
    const whole = readFileSync(serif)
    const broken: [string, Uint8Array][] = [
      ['empty.ttf', new Uint8Array()],
      ['text.ttf', Buffer.from('这不是字体，这不是字体')],
      ['short.ttf', whole.subarray(0, 4000)],
      ['zeros.ttf', Buffer.concat([whole.subarray(0, 12), Buffer.alloc(4000)])],
      ['wild.ttc', Buffer.concat([Buffer.from('ttcf\0\u0001\0\0'), Buffer.alloc(64, 0xff)])],
    ]
    for (const [name, bytes] of broken) {
      const file = join(folder, name)
      writeFileSync(file, bytes)
      expect(() => readFontFile(file), name).toThrow(BrokenFont)
      rmSync(file)
    }
  })
})

describe('找字体', () => {
  test('客户目录里的仿宋、小标宋优先，没有的用宋、黑代替；坏文件跳过并说明', () => {
    writeFileSync(join(folder, 'fang.ttf'), renamed('FangSong_2312'))
    writeFileSync(join(folder, 'biao.TTF'), renamed('XiaoBiaoSong1'))
    writeFileSync(join(folder, 'bad.otf'), 'x'.repeat(100))
    writeFileSync(join(folder, 'readme.txt'), '说明')
    const fonts = findFonts({ ...usualPlaces(folder), system: [] })
    expect(fonts.families.fang[0]).toBe('FangSong_2312')
    expect(fonts.families.kai[0]).toBe('Noto Serif SC')
    expect(fonts.families.hei[0]).toBe('Noto Sans SC')
    expect([...fonts.own].sort()).toEqual(['biaosong', 'fang', 'hei', 'song'])
    expect(fonts.skipped).toEqual([{ file: join(folder, 'bad.otf'), reason: 'no font' }])
    expect(fonts.folders[0]).toBe(folder)
  })

  test('换了文件就重新读', () => {
    const own = mkdtempSync(join(folder, 'own-'))
    const places = { ...nowhere, own }
    expect(findFonts(places).chinese).toBe(false)
    copyFileSync(serif, join(own, 'a.ttf'))
    expect(findFonts(places).chinese).toBe(true)
    rmSync(join(own, 'a.ttf'))
    expect(findFonts(places)).toMatchObject({ chinese: false, ownFolder: own })
  })

  test.each([
    [['FZXiaoBiaoSong-B05S', '方正小标宋简体'], 'biaosong'],
    [['仿宋_GB2312', 'FangSong_GB2312'], 'fang'],
    [['STFangsong', '华文仿宋'], 'fang'],
    [['KaiTi', '楷体'], 'kai'],
    [['SimHei', '黑体'], 'hei'],
    [['Source Han Sans CN'], 'hei'],
    [['Noto Sans CJK SC'], 'hei'],
    [['Noto Sans CJK JP'], null],
    [['Noto Sans Mono CJK SC'], null],
    [['NSimSun', '新宋体'], 'song'],
    [['SimSun-ExtB'], null],
    [['Arial'], null],
  ])('%j 是 %s', (families, role) => expect(roleOf(families)).toBe(role))
})

describe('能画的字', () => {
  const draws = drawsWith(readFontFile(serif))
  test('画不出的写成编号并列出，控制符、方向符、半个代理对去掉', () => {
    expect(drawable('张翀😀\u202e\u0007\ud800\u200b李', draws)).toBe('张翀〔U+1F600〕李')
    expect(undrawable(['😀甲', '😀\u0600乙'], draws)).toEqual(['😀'])
    expect(drawable('A\tB\nC', draws)).toBe('A B C')
  })
})

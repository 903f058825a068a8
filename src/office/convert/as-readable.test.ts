import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { docx, level, numbered, paragraph } from '#office/docx/docx-fixture.ts'
import { readText } from '#office/read-text.ts'
import { Unreadable } from '#office/unreadable.ts'
import { asReadable } from './as-readable.ts'
import { findOffice } from './find-office.ts'
import { toDocx } from './to-docx.ts'

const office = await findOffice()
const inRtf = (words: string) => words.replace(/[^]/gu, (one) => `\\u${one.charCodeAt(0)}?`)
const RTF = Buffer.from(
  `{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 SimSun;}}\\f0 ${inRtf('一、会议过多')}\\par ${inRtf('全年压减会议21场。')}\\par}`,
)
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const utf16 = (words: string) => [...Buffer.from(words, 'utf16le')]
/** No document, but what tells one container from another. */
const ole = (...names: string[]) =>
  Uint8Array.from([
    ...OLE,
    ...Array.from({ length: 504 }, () => 0),
    ...names.flatMap((name) => utf16(`${name}\0`)),
  ])

const reason = async (work: Promise<unknown>) => {
  try {
    await work
  } catch (error) {
    if (error instanceof Unreadable) return `${error.code} ${error.detail}`.trim()
    throw error
  }
  return 'readable'
}
const nowhere = () => Promise.resolve(null)
/** What our runs leave in the system's folder for such things. */
const leftovers = () => readdirSync(tmpdir()).filter((name) => name.startsWith('zhenggai-office-'))

describe('older formats', () => {
  test('where LibreOffice is not installed have a reason of their own', async () => {
    expect(await reason(asReadable(RTF, '反馈.rtf', nowhere))).toBe('needs-office rtf')
    expect(await reason(asReadable(ole('WordDocument'), '反馈.doc', nowhere))).toBe('needs-office doc')
    expect(await reason(asReadable(ole('MatOST'), '反馈.wps', nowhere))).toBe('needs-office wps')
  })

  test('with macros or a password are never handed to it', async () => {
    expect(await reason(asReadable(ole('WordDocument', '_VBA_PROJECT'), 'x.doc', nowhere))).toBe('macros')
    expect(await reason(asReadable(ole('EncryptedPackage'), 'x.docx', nowhere))).toBe('encrypted')
    const locked = Buffer.from(ole('WordDocument', 'x'.repeat(600)))
    locked.set([0xec, 0xa5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], 512)
    expect(
      await reason(
        asReadable(Buffer.concat([locked, Buffer.from(utf16('WordDocument\0'))]), 'x.doc', nowhere),
      ),
    ).toBe('encrypted')
  })

  test('nothing else is touched, whatever its name', async () => {
    for (const [bytes, name] of [
      [Buffer.from('一、会议过多'), '反馈.doc'],
      [docx({ body: paragraph('甲') }), '反馈.rtf'],
      [ole('Workbook'), '台账.doc'],
      [ole('PowerPoint Document'), '汇报.ppt'],
    ] as const)
      expect(await asReadable(bytes, name, nowhere)).toEqual({ bytes, issues: [] })
  })
})

describe.skipIf(office === null)('through LibreOffice (left out where it is not installed)', () => {
  const program = office ?? ''
  // Other tests convert at the same time: what is left behind is looked for in a place of our own.
  let own = ''
  beforeAll(() => {
    own = mkdtempSync(join(tmpdir(), 'zhenggai-convert-'))
    vi.stubEnv('TMPDIR', own)
  })
  afterAll(() => {
    vi.unstubAllEnvs()
    rmSync(own, { recursive: true, force: true })
  })

  test('an .rtf is read, and it is told that it was converted', async () => {
    const before = leftovers()
    const { bytes, issues } = await asReadable(RTF, '反馈.rtf')
    const read = await readText(bytes, '反馈.rtf', issues)
    expect(read.text.split('\n')).toEqual(['一、会议过多', '全年压减会议21场。'])
    expect(read.notes.issues).toEqual([{ code: 'converted', message: 'rtf', line: 1 }])
    expect(leftovers()).toEqual(before)
  })

  test('what is no document, and what takes too long, have a reason and leave nothing behind', async () => {
    const before = leftovers()
    expect(await reason(toDocx(program, RTF, 'rtf', 1))).toBe('not-converted too-slow')
    expect(await reason(toDocx(program, ole('WordDocument'), 'doc'))).toMatch(/^(?:not-converted|readable)/u)
    expect(leftovers()).toEqual(before)
  })

  test('what a run that was cut off left behind goes with the next one', async () => {
    const stale = mkdtempSync(join(tmpdir(), 'zhenggai-office-'))
    onTestFinished(() => rmSync(stale, { recursive: true, force: true }))
    writeFileSync(join(stale, 'given.rtf'), 'x')
    utimesSync(stale, 1, 1)
    await toDocx(program, RTF, 'rtf')
    expect(() => statSync(stale)).toThrow('ENOENT')
  })

  test('a .doc brings its automatic numbers along', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'zhenggai-doc-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}${level(1, 'decimal', '%2.')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
    const whole = withRelations(
      numbered('会议过多', 1) + numbered('全年压减会议', 1, 1) + numbered('文件过长', 1),
      numbering,
    )
    writeFileSync(join(folder, 'a.docx'), whole)
    spawnSync(program, [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      'doc',
      '--outdir',
      folder,
      join(folder, 'a.docx'),
    ])
    const { bytes } = await asReadable(readFileSync(join(folder, 'a.doc')), 'a.doc')
    expect((await readText(bytes)).text.split('\n')).toEqual([
      '一、会议过多',
      '1.全年压减会议',
      '二、文件过长',
    ])
  })
})

/** A .docx that other programs open too. */
function withRelations(body: string, numbering: string): Uint8Array {
  const types = 'http://schemas.openxmlformats.org/package/2006/content-types'
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
  const bytes = (xml: string) => new TextEncoder().encode(xml)
  return docx({
    body,
    numbering,
    other: {
      '[Content_Types].xml': bytes(
        `<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${word}.document.main+xml"/><Override PartName="/word/numbering.xml" ContentType="${word}.numbering+xml"/></Types>`,
      ),
      '_rels/.rels': bytes(
        `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
      ),
      'word/_rels/document.xml.rels': bytes(
        `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/numbering" Target="numbering.xml"/></Relationships>`,
      ),
    },
  })
}

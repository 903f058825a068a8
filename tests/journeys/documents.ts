import { strToU8 } from 'fflate'
import { docx, level, numbered, paragraph } from '#office/docx/docx-fixture.ts'

const officialNumbers = `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${[
  level(0, 'chineseCountingThousand', '%1、'),
  level(1, 'chineseCountingThousand', '（%2）'),
  level(2, 'decimal', '%3.'),
].join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`

const inStyle = (style: string): string => `<w:pStyle w:val="${style}"/>`

/**
 * A feedback as an office writes it: its numbers are made by the word processor and stand nowhere in the text. Everything
 * in it is invented.
 */
export const numberedFeedback = (): Uint8Array =>
  docx({
    numbering: officialNumbers,
    styles: `<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>
      <w:style w:type="paragraph" w:styleId="Body"><w:name w:val="Body Text"/></w:style>`,
    other: {
      '_rels/.rels': strToU8(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
      ),
    },
    body: [
      paragraph('关于对云麓县开展巡视的反馈意见', inStyle('Title')),
      paragraph(
        '根据省委统一部署，2026年3月2日至4月30日，省委第二巡视组对云麓县开展了巡视。现将巡视意见反馈如下。',
        inStyle('Body'),
      ),
      numbered('落实上级决策部署不够有力', 1),
      numbered('生态环境保护存在短板', 1, 1),
      numbered('河道采砂监管缺失。2025年查处非法采砂17起，其中9起没有修复河床。', 1, 2),
      numbered('乡镇污水处理站停运较多。全县26座有11座停运半年以上。', 1, 2),
      numbered('粮食安全责任压得不实', 1, 1),
      numbered('储备粮轮换超期。三个库点4200吨储备粮超过轮换期限。', 1, 2),
      numbered('从严治党责任传导不够到位', 1),
      numbered('工程招投标监督乏力', 1, 1),
      numbered('拆分项目规避招标。抽查38个项目，有5个由同一工程拆分，金额共967.4万元。', 1, 2),
    ].join(''),
  })

/** The same file with every part marked as locked by a password, as archivers do. */
export const lockedDocument = (): Uint8Array => {
  const bytes = numberedFeedback()
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 0; at + 10 < bytes.length; at += 1)
    if (view.getUint32(at, true) === 0x02014b50)
      view.setUint16(at + 8, view.getUint16(at + 8, true) | 1, true)
  return bytes
}

/** Cut off in the middle, as after a broken transfer. */
export const brokenDocument = (): Uint8Array => numberedFeedback().slice(0, 900)

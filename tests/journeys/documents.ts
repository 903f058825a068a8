import { strToU8 } from 'fflate'
import { docx, level, numbered, paragraph, W } from '#office/docx/docx-fixture.ts'
import { official, pdf, words } from '#office/pdf/read/pdf-fixture.ts'

const officialNumbers = `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${[
  level(0, 'chineseCountingThousand', '%1、'),
  level(1, 'chineseCountingThousand', '（%2）'),
  level(2, 'decimal', '%3.'),
].join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`

/** A run in a tracked change, and the mark of a note. */
const changed = (mark: 'ins' | 'del', text: string): string =>
  `<w:${mark} w:id="1"><w:r><w:${mark === 'del' ? 'delText' : 't'}>${text}</w:${mark === 'del' ? 'delText' : 't'}></w:r></w:${mark}>`
const noted = '<w:r><w:footnoteReference w:id="2"/></w:r>'

const inStyle = (style: string): string => `<w:pStyle w:val="${style}"/>`

/**
 * A feedback as an office writes it: its numbers are made by the word processor and stand nowhere in the text, its last
 * changes are not accepted yet, and it has a footnote. Everything in it is invented.
 */
export const numberedFeedback = (): Uint8Array =>
  docx({
    numbering: officialNumbers,
    styles: `<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>
      <w:style w:type="paragraph" w:styleId="Body"><w:name w:val="Body Text"/></w:style>`,
    other: {
      'word/footnotes.xml': strToU8(
        `<w:footnotes ${W}><w:footnote w:id="2"><w:p><w:r><w:t>按县水务局台账统计。</w:t></w:r></w:p></w:footnote></w:footnotes>`,
      ),
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
      numbered('粮食安全责任压得不够', 1, 1).replace(
        '不够</w:t></w:r>',
        `不</w:t></w:r>${changed('del', '够')}${changed('ins', '实')}`,
      ),
      numbered('储备粮轮换超期。三个库点4200吨储备粮超过轮换期限。', 1, 2).replace(
        '</w:p>',
        `${noted}</w:p>`,
      ),
      numbered('从严治党责任传导不够到位', 1),
      numbered('工程招投标监督乏力', 1, 1),
      numbered('拆分项目规避招标。抽查38个项目，有5个由同一工程拆分，金额共967.4万元。', 1, 2),
    ].join(''),
  })

/** Another as a .pdf: lines broken at the edge, a head on every page, numbers at its foot. */
export const printedFeedback = (): Uint8Array =>
  pdf(
    official([
      '关于对青石镇开展巡察的反馈意见',
      '根据县委统一部署，2026年3月2日至4月30日，县委第二巡察组对青石镇开展了巡察。现将巡察意见反馈如下。',
      '一、工作落实不够有力',
      '（一）河道管护不到位。2025年巡查记录缺失37次，7处岸线被侵占超过一年没有处理，群众多次反映。',
      '（二）项目资金闲置。三个项目结余资金412.6万元在账上停留两年以上，没有按规定收回统筹使用。',
      '二、作风建设抓得不紧',
      '（一）会议过多。2025年召开全县性会议86场，比上年增加21场，其中要求乡镇主要负责人参加的49场。',
      ...Array.from(
        { length: 14 },
        () =>
          '以上问题要逐项研究，明确责任单位和责任人，限期整改到位，整改情况按时报送，并以适当方式向社会公布。',
      ),
    ]).map(({ content }, i) => ({
      content: `${words(230, 800, '巡察反馈材料', 12)}\n${content}\n${words(280, 60, `— ${i + 1} —`, 14)}`,
    })),
  )

/** A document that brings a program along. */
export const macroDocument = (): Uint8Array =>
  docx({ body: paragraph('一、会议过多'), other: { 'word/vbaProject.bin': new Uint8Array([1]) } })

/** The numbered feedback with every part marked as locked by a password, as archivers do. */
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

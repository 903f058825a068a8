/**
 * Who inspected whom, when, when it was fed back, who reports, and how to reach them.
 *
 *     2024年3月6日至5月8日,县委第二巡察组对县教育局党组进行了巡察。7月2日,…反馈了巡察意见。
 *     ~~~~~~~~~~~~~~~~~~~~ ~~~~~~~~~~~~~~  ~~~~~~~~~~~~             ~~~~~
 */
import type { OutlinedDocument, Section } from '#core/words/document/outline.ts'
import { daysIn } from '#core/words/figures/date-phrase.ts'
import { fold } from '#core/words/figures/fold.ts'
import type { Day } from '#core/words/figures/found.ts'
import type { DocumentKind, DraftMeta } from './draft.ts'
import { headLine, type WrittenOn } from './written-on.ts'

const INSPECTED =
  /(?:^|[,。至日月(])([^,。:《》()\d]{2,24}(?:组|局|委|厅|署|办公室|院|部))(?:于)?(?:[^,。]{0,40}?)?对([^,。:《》]{2,32}?)(?:开展|进行|实施)(?:了)?[^,。]{0,14}?(?:巡视|巡察|审计|督察|督导|检查)/du
/** 县委第二巡察组向县教育局党组反馈… */
const FED_BACK =
  /(?:^|[,。日:(])([^,。:《》()\d]{2,24}?(?:组|办公室|局|办))(?:于|在)?(?:(?:\d{4}年)?\d{1,2}月\d{1,2}日,?)?(?:(?:向|到|对|在|赴|来)([^,。:《》]{2,32}?)(?:进行|作|做)?了?)?(?:(?:正式|集中|通报)?)反馈/du
/** 县委第六巡察组到我们柳庄村巡察 */
const CAME =
  /(?:^|[,。日]|月份?)([^,。:《》\d月份]{2,24}?组)(?:到|来|进驻|在)([^,。:《》]{2,24}?)(?:开展|进行|实施)?了?(?:巡视|巡察|审计|督察)/du
/** …贯彻落实省第二生态环境保护督察组督察报告整改清单: the title alone names him. */
const NAMED_IN_TITLE = /(?:落实|根据|按照|对照)([^,。:《》关]{2,24}组)/du
/** 关于县委第二巡察组巡察县教育局党组反馈问题整改台账 */
const TITLE_NAMES =
  /(?:^|[^,。]{0,30}?(?:关于|对|落实))([^,。:《》关]{2,24}组)(?:关于)?(?:巡视|巡察|督察|审计|对)(?!反馈|意见|发现|整改|组)([^,。:《》]{2,24}?)(?:党委|党组|党总支|党支部)?(?:的)?(?:开展|进行|反馈|发现|指出|专项|常规|意见|整改)/du
/** 关于巡视云汀大学党委的反馈意见: the text itself says 你校. */
const INSPECTED_IN_TITLE =
  /(?:巡视|巡察|督察|审计)(?!组|反馈|整改|问题|意见|发现)([^,。:《》]{3,30}?)(?:党委|党组|党总支|党支部|党工委)?(?:的)?(?:反馈|情况|意见)/du
/** 云汀水务集团党委巡察反馈问题整改方案 */
const OWN_TITLE =
  /^(?:中共)?([^,。:《》]{2,30}?)(?:党委|党组|党总支|党支部|党工委|委员会)?(?:关于)?(?:落实|贯彻落实|对)?(?:[省市县区]委)?(?:第[一二三四五六七八九十]{1,3})?(?:巡视|巡察)(?:组)?(?:巡视|巡察)?(?:整改|反馈|发现|意见)/du
/** 云汀大学党委关于…整改情况的通报, 北汀区贯彻落实…督察报告整改清单 */
const RELATING = /^(?:中共)?([^,。:《》]{3,24}?)(?:党委|党组|党总支|党支部|党工委|委员会)?(?:关于|贯彻落实)/du
const slice = (words: string | null, groups: [number, number] | undefined) =>
  groups === undefined || groups[1] <= groups[0] ? null : (words?.slice(...groups) ?? null)

const BODY =
  /(?:委员会|[管工村居]委会|理事会|委|办|党委|党组|总支|支部|支委会|村委会|局|政府|办公室|公司|集团|医院|大学|学院|学校|中心|厅|院|所|社|银行|馆|站|协会|联合会|镇|乡|街道|组)$/u

/** Of endless paragraphs only the beginning is searched. */
const LONGEST_OPENING = 3000

/** Looks at the paragraphs before the first problems and at the closing lines. */
export function metaOf(
  document: OutlinedDocument,
  kind: DocumentKind,
  written: WrittenOn,
  title: string | null,
): DraftMeta {
  const opening = document.sections.filter((section) => section.role === 'body').slice(0, 12)
  const meta: DraftMeta = {
    issuer: issuerOf(document, title),
    inspected: null,
    inspector: null,
    inspectionPeriod: null,
    feedbackOn: null,
    reportOn: written.reportOn,
    contact: contactOf(document),
  }
  for (const section of opening) {
    const text = section.block.text.slice(0, LONGEST_OPENING)
    const days = daysIn(text, written.year)
    const match = INSPECTED.exec(text)
    const printed = (groups: [number, number] | undefined) =>
      groups === undefined ? null : document.said(section, { from: groups[0], to: groups[1] })
    if (match !== null && meta.inspectionPeriod === null) {
      meta.inspector ??= printed(bodyWithin(text, match.indices?.[1]))
      meta.inspected ??= printed(match.indices?.[2])
      const sentence = sentenceAround(text, match.index)
      const inside = days.filter((day) => day.from >= sentence.from && day.to <= sentence.to)
      const [from, to] = [inside[0], inside[1]]
      if (from !== undefined && to !== undefined && /^(?:至|到|-)/u.test(text.slice(from.to)))
        meta.inspectionPeriod = { from: from.iso, to: to.iso }
    }
    const back = FED_BACK.exec(text)
    if (back !== null) {
      meta.inspector ??= printed(bodyWithin(text, back.indices?.[1]))
      meta.inspected ??= printed(back.indices?.[2])?.replace(/的$/u, '') ?? null
    }
    const came = meta.inspector === null ? CAME.exec(text) : null
    if (came !== null) {
      meta.inspector = printed(bodyWithin(text, came.indices?.[1]))
      meta.inspected ??= printed(came.indices?.[2])?.replace(/^我们?/u, '') ?? null
    }
    meta.feedbackOn ??= feedbackIn(text, days)
  }
  const title0 = fold(title ?? '')
  const named = (pattern: RegExp) => slice(title, pattern.exec(title0)?.indices?.[1])
  meta.inspector ??= named(NAMED_IN_TITLE)
  const aimed = TITLE_NAMES.exec(title0)?.indices
  if (aimed !== undefined) {
    meta.inspector ??= slice(title, bodyWithin(title0, aimed[1]))
    meta.inspected ??= slice(title, aimed[2])
  }
  if (
    meta.inspected !== null &&
    /^(?:你|贵|我|本|学校|集团|公司|医院|院党|校党|局党|村党?$|报告$)/u.test(meta.inspected)
  )
    meta.inspected = named(INSPECTED_IN_TITLE) ?? named(OWN_TITLE) ?? named(RELATING) ?? meta.inspected
  if (kind !== 'feedback') meta.inspected ??= named(OWN_TITLE)
  // A feedback is handed over on the day it bears: 「（2026年7月28日）」 under its title.
  if (kind === 'feedback') meta.feedbackOn ??= dayUnderTitle(opening, written.year) ?? meta.reportOn
  return meta
}

/** 根据统一部署,由县委第二巡察组 and 镇里转来县委巡察组 name the body behind what leads up to it. */
function bodyWithin(text: string, groups: [number, number] | undefined): [number, number] | undefined {
  if (groups === undefined) return undefined
  const lead = LEADS_TO.exec(text.slice(...groups))?.[0].length ?? 0
  return [groups[0] + lead, groups[1]]
}

const LEADS_TO = /^(?:[^,]*,)?(?:[^,]{0,16}?(?:转来|接受|听取|落实|配合|按照|根据|由|经|受))?(?=[^,]{2})/u

/** A line near the top that is a day and nothing else, in brackets or not. */
function dayUnderTitle(opening: OutlinedDocument['sections'], year: number | null): Day | null {
  for (const { block } of opening.slice(0, 4)) {
    const bare = block.text.replaceAll(/[()\s]/gu, '')
    const [day] = bare.length <= 12 ? daysIn(bare, year) : []
    if (day !== undefined && day.from === 0 && day.to === bare.length) return day.iso
  }
  return null
}

function feedbackIn(text: string, days: { from: number; to: number; iso: Day }[]): Day | null {
  for (const match of text.matchAll(/反馈/gu)) {
    const { from } = sentenceAround(text, match.index)
    const before = days.filter((day) => day.from >= from && day.to <= match.index).at(-1)
    if (before !== undefined && !/^(?:至|到|-)/u.test(text.slice(before.to))) return before.iso
  }
  return null
}

function sentenceAround(text: string, at: number): { from: number; to: number } {
  const end = text.indexOf('。', at)
  return { from: text.lastIndexOf('。', at) + 1, to: end < 0 ? text.length : end }
}

/** The name under the text; of several bodies that sign together the first. */
function issuerOf(document: OutlinedDocument, title: string | null): string | null {
  const { sections } = document
  const last = sections.findLastIndex((section) => signerOf(section) !== '')
  let first = last
  while (first > 0 && signerOf(sections[first - 1]) !== '') first--
  const signature = sections[first]
  if (signature !== undefined) return document.said(signature, signedBy(signature))
  const head = headLine(document)
  if (head !== null) {
    const before = /^\(?([^()\d]{3,40}?)\(?$/u.exec(head.section.block.text.slice(0, head.from))?.[1]
    if (before !== undefined && BODY.test(before)) return before
  }
  const named = /^(.{4,40}?)关于/u.exec(title ?? '')?.[1]
  return named !== undefined && BODY.test(fold(named)) ? named : null
}

/** Where its name stands in the line, apart from brackets. */
function signedBy(signature: Section): { from: number; to: number } {
  const signer = signerOf(signature)
  const from = signature.block.text.indexOf(signer)
  return { from, to: from + signer.length }
}

/** The body that a closing line names, '' where it names none; folded. */
function signerOf(section: Section | undefined): string {
  if (section?.role !== 'closing' || /[:。]|电话|邮/u.test(section.block.text)) return ''
  const words = section.block.text
    .replace(/(?:19|20)\d{2}年.*$/u, '')
    .trimEnd()
    .replace(/印发$/u, '')
    .replace(/^\(([^()]*)\)$/u, '$1')
  return BODY.test(words) ? words : ''
}

const PHONE = /(?:电话|热线|座机)[^,。;\d]{0,6}?[:]?(\(?0\d{2,3}\)?-?\d{7,8}|1\d{10}|\d{7,8})/u
const EMAIL = /[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,32}){1,4}/u
const POSTCODE = /(?:邮编|邮政编码)(?:为|是)?[:]?(\d{6})/u
const ADDRESS =
  /(?:邮政信箱|通[讯信]地址|邮寄地址|联系地址|来信地址|来访地址|地址)(?:为|是)?[:]?([^,、;。:()\t]{6,60}?)(?=[,、;。()\t]|邮编|邮政编码|$)/u

function contactOf(document: OutlinedDocument): DraftMeta['contact'] {
  const sections = document.sections
    .filter((section) => section.role === 'closing')
    .concat(document.sections.filter((section) => section.role !== 'boilerplate').slice(-6))
  const contact = { phone: null, address: null, postcode: null, email: null } as NonNullable<
    DraftMeta['contact']
  >
  for (const section of sections) {
    const own = section.block.text.slice(0, LONGEST_OPENING)
    // 请拨打电话: and the number on the next line
    const text = own.endsWith(':')
      ? own + (document.sections[section.index + 1]?.block.text ?? '').slice(0, 80)
      : own
    contact.phone ??= PHONE.exec(text)?.[1] ?? null
    contact.postcode ??= POSTCODE.exec(text)?.[1] ?? null
    contact.email ??= EMAIL.exec(text)?.[0] ?? null
    const address = ADDRESS.exec(text)
    if (address !== null && contact.address === null) {
      const from = address.index + address[0].length - (address[1]?.length ?? 0)
      const to = Math.min(address.index + address[0].length, own.length)
      if (from < to) contact.address = document.said(section, { from, to })
    }
  }
  return Object.values(contact).every((value) => value === null) ? null : contact
}

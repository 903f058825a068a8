/**
 * What of a page is text that it shows.
 *
 *     <div style="display:none">…      <nav>…      <script>…      <p class=MsoToc1>…
 */
import { attribute, type PageElement } from './parse-page.ts'

/** Never words of the document, wherever they stand. */
const SILENT = new Set(
  'del script style noscript template head iframe frame object embed applet svg canvas audio video map select datalist button textarea input nav aside footer dialog menu rp rt math progress meter'.split(
    ' ',
  ),
)
const ROLES = /^(?:navigation|banner|contentinfo|search|complementary|dialog|menu|menubar|toolbar|alert)$/iu
const HIDING =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|font-size\s*:\s*0(?:px|pt|em)?\s*(?:;|!|$)|opacity\s*:\s*0(?:\.0+)?\s*(?:;|!|$))/iu

export const isSilent = (element: PageElement): boolean =>
  SILENT.has(element.tagName) ||
  ROLES.test(attribute(element, 'role') ?? '') ||
  /(?:^|\s)Mso(?:Toc\d|FootnoteText|FootnoteReference|EndnoteText|EndnoteReference|CommentText|CommentReference)\b/u.test(
    attribute(element, 'class') ?? '',
  ) ||
  isBeside(element) ||
  isRunningHead(element)

/** Lists of notes and comments, as Word puts them behind the text. */
const isBeside = (element: PageElement): boolean =>
  /mso-element\s*:\s*(?:comment|footnote|endnote)/iu.test(attribute(element, 'style') ?? '')

/** What a word processor printed on every page: <div title="header"> (LibreOffice), mso-element:header (Word). */
const isRunningHead = (element: PageElement): boolean =>
  (element.tagName === 'div' && /^(?:header|footer)$/u.test(attribute(element, 'title') ?? '')) ||
  /mso-element\s*:\s*(?:header|footer)/iu.test(attribute(element, 'style') ?? '')

export const isHidden = (element: PageElement): boolean =>
  attribute(element, 'hidden') !== null ||
  attribute(element, 'aria-hidden') === 'true' ||
  HIDING.test(attribute(element, 'style') ?? '')

const BLOCKS = new Set(
  'address article blockquote body center dd details dir div dl dt fieldset figcaption figure form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main ol p pre section summary table caption tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
export const isBlock = (element: PageElement): boolean => BLOCKS.has(element.tagName)

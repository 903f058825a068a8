import type { RefusalWords } from './refusals.ts'

type Details = Record<string, unknown>

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
const quoted = (value: unknown, otherwise: string): string =>
  textOf(value) ? `“${textOf(value)}”` : otherwise

/** 佐证材料的拒绝：核心规则里的。 */
export const evidenceRefusals = {
  'evidence-refused': (it: Details): RefusalWords => ({
    says: `材料${quoted(it['what'], '')}核查时没有被采信${textOf(it['reason']) ? `：${textOf(it['reason'])}` : ''}。`,
    way: '请换一份更好的材料；核查的人认为原来判错了的，可以先改为采信。',
  }),
  'same-file': (it: Details): RefusalWords => ({
    says: `${quoted(it['fileName'], '这份文件')}和这件材料原来的文件完全一样。`,
    way: '请选新的版本；没有新版本的，不必更换。',
  }),
}

const kinds: Record<string, string> = {
  program: '这是程序或脚本，不能作为佐证材料。',
  other: '文件的内容和扩展名对不上，可能改过名，或者没有存好。',
}

/** 上传时的拒绝。 */
export const uploadRefusals = {
  'wrong-kind': (it: Details): RefusalWords => ({
    says: `${quoted(it['fileName'], '这个文件')}：${kinds[textOf(it['reason'])] ?? kinds['other'] ?? ''}`,
    way: '请在电脑上打开看一看，另存为原来的格式再传；照片、扫描件、PDF、办公文件、压缩包都可以。',
  }),
  'empty-file': (it: Details): RefusalWords => ({
    says: `${quoted(it['fileName'], '这个文件')}是空的，一个字节也没有。`,
    way: '请检查原文件；从手机或聊天软件里拿的，先保存到本机再传。',
  }),
  'file-locked': (it: Details): RefusalWords => ({
    says: `${quoted(it['fileName'], '这个文件')}设了打开密码，核查的人打不开。`,
    way: '请去掉密码，另存一份再传。',
  }),
  'file-damaged': (): RefusalWords => ({
    says: '存下的文件和传来的不一样，没有保存。',
    way: '请再传一次；还是这样的，请管理员检查服务器的磁盘。',
  }),
  'file-infected': (it: Details): RefusalWords => ({
    says: `${quoted(it['fileName'], '这个文件')}里查出病毒${quoted(it['virus'], '')}，没有保存。`,
    way: '请先在自己的电脑上杀毒，再换一份干净的文件上传。',
  }),
  'scanner-away': (it: Details): RefusalWords => ({
    says: `病毒扫描暂时不可用${it['reason'] === 'too-large' ? '（文件超过扫描程序能扫的大小）' : ''}，文件没有收下。`,
    way: '请过几分钟再传；一直这样的，请管理员检查扫描服务，或设置为先收下、标明未扫描。',
  }),
  'upload-cut': (it: Details): RefusalWords => ({
    says: `${quoted(it['fileName'], '文件')}没有传完，连接断了。`,
    way: '已填的文字都还在；网络好了以后点“重传”。',
  }),
}

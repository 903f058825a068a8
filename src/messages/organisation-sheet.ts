import type { Locale } from '#messages/locale.ts'

/** The heads of the sheets of units, posts and persons, by which they are found again, in both languages. */
export type OrganisationSheetWords = {
  units: Record<UnitColumn, string>
  posts: Record<PostColumn, string>
  persons: Record<PersonColumn, string>
  sheets: { units: string; posts: string; persons: string }
}

export const unitColumns = [
  'name',
  'shortName',
  'kind',
  'parent',
  'rank',
  'aliases',
  'remit',
  'ended',
] as const
export type UnitColumn = (typeof unitColumns)[number]
export const postColumns = ['unit', 'title', 'portfolio', 'roles', 'rank'] as const
export type PostColumn = (typeof postColumns)[number]
export const personColumns = ['name', 'mark', 'unit', 'title', 'portfolio', 'roles', 'from', 'until'] as const
export type PersonColumn = (typeof personColumns)[number]

const zh: OrganisationSheetWords = {
  sheets: { units: '单位', posts: '职务', persons: '人员任职' },
  units: {
    name: '单位全称',
    shortName: '简称',
    kind: '类别',
    parent: '上级单位',
    rank: '排序',
    aliases: '别名',
    remit: '职责',
    ended: '撤并情况（系统填写）',
  },
  posts: { unit: '单位', title: '职务', portfolio: '分管', roles: '在整改中做什么', rank: '排序' },
  persons: {
    name: '姓名',
    mark: '人员编号',
    unit: '单位',
    title: '职务',
    portfolio: '分管',
    roles: '在整改中做什么',
    from: '任职日期',
    until: '免职日期',
  },
}

const en: OrganisationSheetWords = {
  sheets: { units: 'Units', posts: 'Posts', persons: 'Appointments' },
  units: {
    name: 'Full name of the unit',
    shortName: 'Short name',
    kind: 'Kind',
    parent: 'Superior',
    rank: 'Order',
    aliases: 'Aliases',
    remit: 'Remit',
    ended: 'Ended (filled in here)',
  },
  posts: {
    unit: 'Unit',
    title: 'Post',
    portfolio: 'In charge of',
    roles: 'Part in rectification',
    rank: 'Order',
  },
  persons: {
    name: 'Name',
    mark: 'Person number',
    unit: 'Unit',
    title: 'Post',
    portfolio: 'In charge of',
    roles: 'Part in rectification',
    from: 'Appointed on',
    until: 'Relieved on',
  },
}

export const organisationSheetWords: Record<Locale, OrganisationSheetWords> = { 'zh-CN': zh, en }

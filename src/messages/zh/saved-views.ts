/** 常用筛选。 */
export const savedViews = {
  title: '常用筛选',
  save: '保存当前筛选',
  name: '名称',
  nameHelp: '同名的换成新的',
  shared: '共享给所有人',
  sharedTag: '共享',
  first: '打开清单时先用它',
  notFirst: '打开清单时看全部',
  drop: '删去',
  firstTag: '默认',
  more: (name: string) => `“${name}”的设置`,
  saved: (name: string) => `已保存“${name}”`,
  notRead: (names: string) => `地址里有不能用的筛选，没有采用：${names}。请重新选择，或者清除筛选。`,
}
export type SavedViews = typeof savedViews

/** The one problem of a story: as the feedback tells it, and what is to be done about each half of it. */
export const feedback = [
  '关于对澄江县开展巡视的反馈意见',
  '现将巡视意见反馈如下。',
  '一、落实为民服务要求不够到位',
  '1.农村饮水工程重建轻管。一是石塘镇、白沙镇有26处水源点没有防护。二是供水水质抽检合格率只有71%。',
]
export const short = '饮水工程重建轻管'
export const found = { fence: '石塘镇、白沙镇有26处水源点没有防护。', water: '供水水质抽检合格率只有71%。' }
export const measures = {
  fence: '26处水源点全部设防护栏和标识。',
  water: '更换净水设备，抽检合格率提高到95%以上。',
}

import { way as en } from '#messages/en/way.ts'
import { way as zh } from '#messages/zh/way.ts'
import { usePageWords } from '../../ui/locale.tsx'

export const useWayWords = () => usePageWords({ 'zh-CN': zh, en })

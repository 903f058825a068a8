import { wall as en } from '#messages/en/wall.ts'
import { wall as zh } from '#messages/zh/wall.ts'
import { usePageWords } from '../../ui/locale.tsx'

export const useWallWords = () => usePageWords({ 'zh-CN': zh, en })

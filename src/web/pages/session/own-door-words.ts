import { ownDoor as en } from '#messages/en/own-door.ts'
import { ownDoor as zh } from '#messages/zh/own-door.ts'
import { usePageWords } from '../../ui/locale.tsx'

export const useOwnDoorWords = () => usePageWords({ 'zh-CN': zh, en })

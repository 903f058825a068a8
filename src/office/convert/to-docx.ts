import { convertWith } from './run-office.ts'

/** A word processor's older format (doc, wps, rtf) as .docx. @throws as `convertWith` */
export const toDocx = (
  program: string,
  bytes: Uint8Array,
  ending: string,
  time?: number,
): Promise<Uint8Array> => convertWith(program, bytes, ending, 'docx', time)

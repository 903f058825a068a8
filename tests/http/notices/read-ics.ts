/** An event of a calendar, as its lines say it. */
export type IcsEvent = Record<string, { value: string; parameters: string }>

const bytesOf = (text: string): number => new TextEncoder().encode(text).length

/** RFC 5545 §3.3.11. */
const unescaped = (text: string): string => {
  if (/\\(?![\\;,nN])/u.test(text) || /(?<!\\)(?:\\\\)*[;,]/u.test(text))
    throw new Error(`not escaped: ${text}`)
  return text.replaceAll(/\\([\\;,nN])/gu, (_, it: string) => (it === 'n' || it === 'N' ? '\n' : it))
}

/**
 * Reads a calendar by the letter of RFC 5545: every line ends in CRLF and has at most 75 octets, longer ones are folded
 * (§3.1); objects are closed as they were opened (§3.4); text is escaped (§3.3.11).
 * @throws Error on what is not so
 */
export const readIcs = (bytes: Uint8Array): { properties: Record<string, string>; events: IcsEvent[] } => {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  if (/(?<!\r)\n|\r(?!\n)/u.test(text)) throw new Error('a line that does not end in CRLF')
  for (const line of text.split('\r\n'))
    if (bytesOf(line) > 75) throw new Error(`a line of ${bytesOf(line)} octets: ${line}`)
  const lines = text
    .replaceAll(/\r\n[ \t]/gu, '')
    .split('\r\n')
    .filter((it) => it !== '')
  const open: string[] = []
  const properties: Record<string, string> = {}
  const events: IcsEvent[] = []
  for (const line of lines) {
    const [, name = '', parameters = '', value = ''] =
      /^([A-Z-]+)((?:;[A-Z-]+=[^:;]+)*):(.*)$/su.exec(line) ?? []
    if (name === '') throw new Error(`no content line: ${line}`)
    if (name === 'BEGIN') {
      open.push(value)
      if (value === 'VEVENT') events.push({})
    } else if (name === 'END') {
      if (open.pop() !== value) throw new Error(`closed in another order: ${value}`)
    } else if (open.at(-1) === 'VEVENT') {
      const event = events.at(-1) ?? {}
      if (name in event) throw new Error(`twice in one event: ${name}`)
      event[name] = { value: name === 'SUMMARY' ? unescaped(value) : value, parameters }
    } else properties[name] = value
  }
  if (open.length > 0) throw new Error(`not closed: ${open.join(', ')}`)
  if (lines[0] !== 'BEGIN:VCALENDAR' || properties['VERSION'] !== '2.0' || !properties['PRODID'])
    throw new Error('no calendar of version 2.0 with its maker')
  for (const event of events)
    for (const asked of ['UID', 'DTSTAMP', 'DTSTART'])
      if (!(asked in event)) throw new Error(`an event without ${asked}`)
  return { properties, events }
}

/** What an unbroken run of letters takes, in units of the type's size: 整 is 1, a is 0.5. */
export function emsOf(text: string): number {
  let ems = 0
  for (let i = 0; i < text.length; i++) ems += text.charCodeAt(i) < 0x2000 ? 0.5 : 1
  return ems
}

/**
 * The first word that cannot be broken: what would have had to fit into the line above.
 *
 *     改，并        1 character and the comma that may not begin a line
 *     2024年        a number stays whole
 */
export function firstWord(text: string): string {
  return (
    /^(?:[“‘（《〈「『〔【(]*(?:[A-Za-z0-9.,%/:_@+-]+|.)[，。、；：！？”’）》〉」』〕】),.;:!?%]*)/u.exec(
      text,
    )?.[0] ?? text
  )
}

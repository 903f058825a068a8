/**
 * Who acts, with everything independence depends on, as it stood on the day of the act:
 * all units of the person, the units above them, and everyone who put this person where they are.
 */
export type Standing = { person: string; units: string[]; above: string[]; appointedBy: string[] }

/** The form in which logins are compared: full-width letters, case and surrounding blanks make no other login. */
export const loginKey = (login: string): string => login.normalize('NFKC').trim().toLowerCase()

/** As it is kept and shown: what was typed, composed, without blanks around it. */
export const loginAsShown = (login: string): string => login.normalize('NFC').trim()

/** Letters and numerals of any script, and . _ - @ between them; Chinese names are logins like any other. */
export const isLogin = (login: string): boolean =>
  /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}._@·-]*[\p{L}\p{N}\p{M}])?$/u.test(loginAsShown(login)) &&
  [...loginAsShown(login)].length <= 60

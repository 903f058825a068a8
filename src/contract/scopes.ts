/**
 * What a key may be made for. A key acts as the person who made it, with the posts of that person on the day, and only
 * within its scopes.
 *
 * - `read`: everything the person sees; lists, details, files, exports.
 * - `report`: statements of progress and their evidence.
 * - `plan`: measures, and handing out.
 * - `import`: reading documents into drafts and mending them; confirming stays with a person.
 *
 * Nothing else can be done by key: whoever decides on content has seen it (every act that carries `seen`), whoever
 * registers persons and posts decides who may judge, and accounts, keys and passwords open the door itself.
 */
export const keyScopes = ['read', 'report', 'plan', 'import'] as const
export type KeyScope = (typeof keyScopes)[number]

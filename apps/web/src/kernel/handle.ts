/** The rule of a handle (schema/account.graphql): 3 to 30 of a to z, 0 to 9 and _, beginning with a letter. */
export const handlePattern = /^[a-z][a-z0-9_]{2,29}$/;

/** What a person means who types a handle: without the @, in lower case. */
export function readHandle(typed: string): string {
  return typed.trim().replace(/^@/, '').toLowerCase();
}

/** The bus topic that wakes a device's subscriptions. A note is a conversation's id, `removed`, or what `haltNote` or `identityNote` makes. */
export const deviceTopic = (accountId: string, deviceId: string) => `device/${accountId}/${deviceId}`;

const HALT = 'halt ';

/** Nothing more of a conversation is to be delivered until its plain note comes again. */
export const haltNote = (conversationId: string) => HALT + conversationId;

/** The conversation that a note halts; null for any other note. */
export const haltedBy = (note: string) => (note.startsWith(HALT) ? note.slice(HALT.length) : null);

const IDENTITY = 'identity ';

/** Another account, in a conversation with the device's, has a newer roster. */
export const identityNote = (accountId: string) => IDENTITY + accountId;

/** The account that such a note is about; null for any other note. */
export const identityOf = (note: string) => (note.startsWith(IDENTITY) ? note.slice(IDENTITY.length) : null);

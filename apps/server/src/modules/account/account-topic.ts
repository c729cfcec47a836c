/** The bus topic that wakes whoever wants to know where an account stands: its roster, its vault, who waits. */
export const accountTopic = (accountId: string) => `account/${accountId}`;

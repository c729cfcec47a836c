/** The bus topic that wakes a device's subscriptions. A note is a conversation's id, or `removed`. */
export const deviceTopic = (accountId: string, deviceId: string) => `device/${accountId}/${deviceId}`;

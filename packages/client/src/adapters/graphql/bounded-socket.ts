/**
 * In UTF-16 units of JSON. The largest message of the schema is a welcome of 4 MiB with its ratchet tree, in base64url:
 * as much as the server takes of a commit with its welcome.
 */
const MOST_UNITS = 12 * 1_024 * 1_024;

/**
 * WebSockets of which no message over the bound is looked at. A WebSocket gives whole messages only, so the platform
 * has it in memory by then; nothing is made of it.
 *
 * @param onExcess ends the line.
 */
export function boundedSocket(onExcess: () => void): typeof WebSocket {
  return class extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      // Before all other listeners.
      this.addEventListener('message', (event: MessageEvent<unknown>) => {
        if (typeof event.data === 'string' && event.data.length <= MOST_UNITS) return;
        event.stopImmediatePropagation();
        onExcess();
      });
    }
  };
}

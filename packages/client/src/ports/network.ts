/** What the platform knows of the network, where it knows anything. */
export interface NetworkHints {
  /** Calls `listener` when the network has come back or gone, until the returned function is called. */
  onChange(listener: (online: boolean) => void): () => void;
}

/** Who asks, as a valid session says. */
export interface Viewer {
  readonly accountId: string;
  readonly sessionId: string;
  /** The device that the session is bound to, as long as the newest roster has it. */
  readonly deviceId: string | null;
}

/** A viewer on a registered device. */
export interface DeviceViewer extends Viewer {
  readonly deviceId: string;
}

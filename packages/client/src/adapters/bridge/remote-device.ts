import type { Device, DeviceEvent, DeviceStatus } from '../../api/index.ts';
import { Emitter } from '../../primitives/index.ts';
import type { Carrier, FromPage, Outcome, RemoteMethod, ToPage } from './messages.ts';

/** A call could not be run: the worker failed in a way that no failure value is for. */
export class DeviceFault extends Error {
  override readonly name = 'DeviceFault';
}

/**
 * The device that runs behind `worker`, as the page sees it. @param worker a dedicated worker in which
 * `hostDevice` runs, or a port to one.
 */
export function connectDevice(worker: Carrier): Device {
  return new RemoteDevice(worker);
}

class RemoteDevice implements Device {
  readonly #worker: Carrier;
  readonly #emitter = new Emitter();
  readonly #waiting = new Map<string, (outcome: Outcome) => void>();
  #status: DeviceStatus = { state: 'starting' };

  readonly signUp = this.#remote('signUp');
  readonly signIn = this.#remote('signIn');
  readonly signOut = this.#remote('signOut');
  readonly updateProfile = this.#remote('updateProfile');
  readonly setAvatar = this.#remote('setAvatar');
  readonly deleteAccount = this.#remote('deleteAccount');
  readonly requestLink = this.#remote('requestLink');
  readonly cancelLink = this.#remote('cancelLink');
  readonly readLink = this.#remote('readLink');
  readonly approveLink = this.#remote('approveLink');
  readonly devices = this.#remote('devices');
  readonly renameDevice = this.#remote('renameDevice');
  readonly unregisterDevice = this.#remote('unregisterDevice');
  readonly resetIdentity = this.#remote('resetIdentity');
  readonly signOutWaiting = this.#remote('signOutWaiting');
  readonly dismissDeviceNews = this.#remote('dismissDeviceNews');
  readonly safetyNumber = this.#remote('safetyNumber');
  readonly compareSafetyNumber = this.#remote('compareSafetyNumber');
  readonly setVerified = this.#remote('setVerified');
  readonly acceptIdentity = this.#remote('acceptIdentity');
  readonly keepIdentity = this.#remote('keepIdentity');
  readonly readers = this.#remote('readers');
  readonly previewLeaving = this.#remote('previewLeaving');
  readonly recoveryMethods = this.#remote('recoveryMethods');
  readonly prepareRecoveryCode = this.#remote('prepareRecoveryCode');
  readonly addRecoveryCode = this.#remote('addRecoveryCode');
  readonly cancelRecoveryCode = this.#remote('cancelRecoveryCode');
  readonly addRecoveryPasskey = this.#remote('addRecoveryPasskey');
  readonly removeRecovery = this.#remote('removeRecovery');
  readonly recover = this.#remote('recover');
  readonly noteRecoveryOffered = this.#remote('noteRecoveryOffered');
  readonly findPerson = this.#remote('findPerson');
  readonly person = this.#remote('person');
  readonly follow = this.#remote('follow');
  readonly unfollow = this.#remote('unfollow');
  readonly block = this.#remote('block');
  readonly unblock = this.#remote('unblock');
  readonly report = this.#remote('report');
  readonly startConversation = this.#remote('startConversation');
  readonly acceptRequest = this.#remote('acceptRequest');
  readonly deleteConversation = this.#remote('deleteConversation');
  readonly mark = this.#remote('mark');
  readonly react = this.#remote('react');
  readonly deleteMessage = this.#remote('deleteMessage');
  readonly conversations = this.#remote('conversations');
  readonly timeline = this.#remote('timeline');
  readonly loadHistory = this.#remote('loadHistory');
  readonly retry = this.#remote('retry');
  readonly discard = this.#remote('discard');
  readonly markRead = this.#remote('markRead');
  readonly refreshKeys = this.#remote('refreshKeys');
  readonly eraseEverything = this.#remote('eraseEverything');
  readonly close = this.#remote('close');
  readonly #send = this.#remote('sendText');

  constructor(worker: Carrier) {
    this.#worker = worker;
    worker.addEventListener('message', ({ data }) => this.#receive(data));
    worker.start?.();
    this.#post({ kind: 'hello' });
  }

  status(): DeviceStatus {
    return this.#status;
  }

  subscribe(listener: (event: DeviceEvent) => void): () => void {
    return this.#emitter.subscribe(listener);
  }

  /** The id is chosen here: the call may have to be run again elsewhere, and must stay one message. */
  sendText(conversationId: string, text: string, itemId: string = crypto.randomUUID()) {
    return this.#send(conversationId, text, itemId);
  }

  #remote<Method extends RemoteMethod>(method: Method): Device[Method] {
    const call = (...args: readonly unknown[]) => this.#call(method, args);
    // The far side runs the method of this very name: what comes back is what it gives.
    return call as Device[Method];
  }

  async #call(method: RemoteMethod, args: readonly unknown[]): Promise<unknown> {
    const id = crypto.randomUUID();
    const outcome = await new Promise<Outcome>((resolve) => {
      this.#waiting.set(id, resolve);
      this.#post({ kind: 'call', call: { id, method, args } });
    });
    if (!outcome.ok) throw new DeviceFault(outcome.name);
    return outcome.value;
  }

  #receive(data: unknown): void {
    // Only our own worker speaks on this line.
    const message = data as ToPage;
    if (message.kind === 'answer') {
      this.#waiting.get(message.id)?.(message.outcome);
      this.#waiting.delete(message.id);
      return;
    }
    if (message.event.type === 'status') this.#status = message.event.status;
    this.#emitter.emit(message.event);
  }

  #post(message: FromPage): void {
    this.#worker.postMessage(message);
  }
}

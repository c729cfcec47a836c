import { type SignedIn, signUp } from './person.ts';
import { type Message, send, start } from './regular.ts';
import type { TestServer } from './server.ts';

export interface Requested {
  readonly alice: SignedIn;
  readonly bob: SignedIn;
  readonly id: string;
  readonly first: Message;
}

/** People for tests of regular conversations, new ones each time. @param on where they sign up, asked when they do. */
export class Cast {
  readonly #on: () => TestServer;
  #people = 0;

  constructor(on: () => TestServer) {
    this.#on = on;
  }

  /** A handle that nobody has, and that looks like nobody's. */
  name(prefix: string): string {
    this.#people += 1;
    return `${prefix}_${[...String(this.#people)].map((digit) => 'abcdefghkm'[Number(digit)]).join('')}x`;
  }

  person(prefix: string, on = this.#on()): Promise<SignedIn> {
    return signUp(on, this.name(prefix));
  }

  /** Alice has written to Bob, who knows nothing of her. */
  async requested(): Promise<Requested> {
    const [alice, bob] = [await this.person('alice'), await this.person('bob')];
    const { id } = await start(alice, bob);
    return { alice, bob, id, first: await send(alice, id, 'Hello, Bob.') };
  }

  /** The two have written to each other. */
  async acquainted(): Promise<Requested & { readonly second: Message }> {
    const request = await this.requested();
    return { ...request, second: await send(request.bob, request.id, 'Hello, Alice.') };
  }
}

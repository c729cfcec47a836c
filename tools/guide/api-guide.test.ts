/** docs/api.md: every example runs against a real server, in the order of the page, and succeeds. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { client } from '@serenity-kit/opaque';
import {
  buildSchema,
  getNamedType,
  isObjectType,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql';
import { createClient } from 'graphql-ws/client';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { ask, mutate } from '../../apps/server/test/support/api.ts';
import { say, startDirect } from '../../apps/server/test/support/conversation.ts';
import { archiveItem } from '../../apps/server/test/support/history.ts';
import { keyStretching, type SignedIn, signIn, signUp } from '../../apps/server/test/support/person.ts';
import { registered } from '../../apps/server/test/support/phone.ts';
import { ServerProcess } from '../test-network/server-process.ts';
import { type Example, guideText, readExamples } from './examples.ts';
import { plainPng } from './picture.ts';

const text = guideText();
const examples = readExamples(text);
const schema = buildSchema(
  readFileSync(join(import.meta.dirname, '../../schema/generated/schema.graphql'), 'utf8'),
);

/** Left to the SDK, which the page says of them: what they take is made by MLS, or by OPAQUE. */
const namedOnly = [
  'startSignUp',
  'finishSignUp',
  'startSignIn',
  'finishSignIn',
  'publishRoster',
  'resetIdentity',
  'answerLink',
  'putVaultItems',
  'claimKeyPackages',
  'createConversation',
  'sendMessage',
  'acknowledge',
  'deviceEvents',
];
/** What a device does by itself, and no person through the web client. */
const ofDevices = ['bindDevice', 'uploadKeyPackages', 'commitToConversation', 'conversation'];

describe('the API guide', () => {
  it('has an example for every operation of the contract, or names it', () => {
    const shown = new Set(
      examples.flatMap(({ operation }) =>
        parse(operation).definitions.flatMap((definition) =>
          definition.kind === 'OperationDefinition' ? rootFields(definition) : [],
        ),
      ),
    );
    const fields = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap(
      (type) => Object.keys(type?.getFields() ?? {}),
    );
    expect(
      fields.filter((field) => !shown.has(field) && ![...namedOnly, ...ofDevices].includes(field)),
    ).toEqual([]);
    for (const field of namedOnly) expect(text).toContain(`\`${field}\``);
  });

  for (const { heading, operation } of examples) {
    it(`is valid by the contract: ${heading}`, () => {
      expect(validate(schema, parse(operation)).map(({ message }) => message)).toEqual([]);
    });
  }

  it('links to every heading that it names', () => {
    const headings = new Set(
      [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
        title
          .toLowerCase()
          .replace(/[^\p{L}\p{N} -]/gu, '')
          .replaceAll(' ', '-'),
      ),
    );
    const targets = [...text.matchAll(/\]\(#([^)]+)\)/g)].map(([, target = '']) => target);
    expect(targets.length).toBeGreaterThan(20);
    expect(targets.filter((target) => !headings.has(target))).toEqual([]);
  });

  it('runs from its first example to its last', async () => {
    await using server = await ServerProcess.start({ SOTTO_RATE_LIMIT_FACTOR: '1000' });
    const story = await Story.begin(server.url);
    for (const example of examples) {
      const data = await story.play(example);
      expect(faultsIn(data), `${example.heading}: ${JSON.stringify(data)}`).toEqual([]);
    }
    expect(examples.length).toBeGreaterThan(35);
  });
});

function rootFields({ selectionSet }: OperationDefinitionNode): string[] {
  return selectionSet.selections.flatMap((field) => (field.kind === 'Field' ? [field.name.value] : []));
}

/** Members of payload unions that are errors, wherever they stand. */
function faultsIn(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '__typename' && typeof inner === 'string' && isError(inner) ? [inner] : faultsIn(inner),
  );
}

function isError(name: string): boolean {
  const type = schema.getType(name);
  return isObjectType(type) && type.getInterfaces().some((each) => getNamedType(each).name === 'Error');
}

/** Ada, who came first and administers, Grace, and what the answers so far have named. */
class Story {
  readonly #people: Readonly<Record<'ada' | 'grace', SignedIn>>;
  readonly #named: Map<string, string>;

  private constructor(ada: SignedIn, grace: SignedIn, otherSession: string) {
    this.#people = { ada, grace };
    this.#named = new Map([
      ['<Ada>', ada.accountId],
      ['<Grace>', grace.accountId],
      ["<Ada's other session>", otherSession],
      ['<a PNG of 64 pixels>', plainPng(64).toString('base64url')],
      ['<a new UUID>', randomUUID()],
    ]);
  }

  static async begin(url: string): Promise<Story> {
    const ada = await signUp({ url }, 'ada');
    const other = await signIn({ url }, 'ada');
    return new Story(ada, await signUp({ url }, 'grace'), other.sessionId);
  }

  async play({ heading, sender, operation, variables }: Example): Promise<unknown> {
    const { url } = this.#people.ada;
    const caller = sender === 'nobody' ? { url } : this.#people[sender];
    if (heading === 'Read an encrypted conversation again') await this.#talkEncrypted();
    if (heading === 'Delete the account') await this.#proveAgain();
    if (heading === 'Delete the account' || heading === 'Make an administrator') await this.#unsuspendGrace();
    const values = Object.fromEntries(
      Object.entries(variables).map(([name, value]) => [name, this.#valueOf(value)]),
    );
    if (operation.startsWith('subscription')) return await this.#listen(caller, operation);
    const { data, errors } = await ask(caller, operation, values);
    expect(errors, heading).toEqual([]);
    this.#remember(data, values);
    return data;
  }

  #valueOf(value: string): string {
    if (!value.startsWith('<')) return value;
    const known = this.#named.get(value);
    if (known === undefined) throw new Error(`nothing so far is called ${value}`);
    return known;
  }

  #remember(data: unknown, sent: Readonly<Record<string, string>>): void {
    const found = JSON.parse(JSON.stringify(data ?? {})) as {
      readonly startRegularConversation?: { readonly conversation: { readonly id: string } };
      readonly sendRegularMessage?: unknown;
      readonly reportAccount?: { readonly reportId: string };
    };
    const conversation = found.startRegularConversation?.conversation.id;
    if (conversation !== undefined) this.#named.set('<the conversation>', conversation);
    if (found.sendRegularMessage !== undefined) this.#named.set('<the message>', sent['id'] ?? '');
    if (found.reportAccount !== undefined) this.#named.set('<the report>', found.reportAccount.reportId);
  }

  /** The first event, which is there already. */
  async #listen(
    { url, token }: { readonly url: string; readonly token?: string },
    query: string,
  ): Promise<unknown> {
    const socket = createClient({
      url: `${url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: { authorization: `Bearer ${token}` },
    });
    try {
      for await (const { data, errors } of socket.iterate({ query })) {
        expect(errors).toBeUndefined();
        return data;
      }
      throw new Error('the subscription ended before its first event');
    } finally {
      await socket.dispose();
    }
  }

  /** Both have a device now, and Ada has written two encrypted messages. */
  async #talkEncrypted(): Promise<void> {
    const ada = await registered(this.#people.ada);
    const { a } = await startDirect(ada, await registered(this.#people.grace));
    for (const words of ['one', 'two']) await say(a, words);
    this.#named.set('<the encrypted conversation>', a.id);
    this.#named.set('<a sealed key>', archiveItem(ada.identity, a.id, 2).sealed);
  }

  async #unsuspendGrace(): Promise<void> {
    const { ada, grace } = this.#people;
    await mutate(ada, 'setAccountSuspended', { accountId: grace.accountId, suspended: false });
  }

  async #proveAgain(): Promise<void> {
    const { grace } = this.#people;
    const password = 'correct horse';
    const { clientLoginState, startLoginRequest } = client.startLogin({ password });
    const fields = '... on SignInStarted { signInId loginResponse }';
    const started = await mutate(grace, 'startSignIn', { handle: 'grace', startLoginRequest }, fields);
    const loginResponse = String(started['loginResponse']);
    const finished = client.finishLogin({ clientLoginState, loginResponse, password, keyStretching });
    this.#named.set('<of startSignIn>', String(started['signInId']));
    this.#named.set('<KE3>', String(finished?.finishLoginRequest));
  }
}

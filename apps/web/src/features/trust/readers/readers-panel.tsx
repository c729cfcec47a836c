import type { ConversationSummary, Reader } from '@sotto/client';
import { For, type JSX, Match, Show, Switch } from 'solid-js';
import { createNow } from '../../../kernel/index.ts';
import { text } from '../../../text/index.ts';
import { Button, Callout, Icon, PersonLine, Spinner, Tag } from '../../../ui/index.ts';
import { Panel } from '../panel.tsx';
import { ReaderDeviceRow } from './reader-device-row.tsx';
import { createReaders } from './readers.ts';

/** "Who can read this?" (C6): people, their devices, since when, compared or not, and what the keys do. */
export function ReadersPanel(props: {
  readonly conversation: ConversationSummary;
  readonly path: string;
}): JSX.Element {
  const readers = createReaders(() => props.conversation);
  const now = createNow(60_000);
  const words = () => text.readers[props.conversation.security];

  return (
    <Panel title={text.readers.title} closeLabel={text.readers.close} path={props.path}>
      <section
        class={`rounded-3xl p-5 ${props.conversation.security === 'encrypted' ? 'bg-accent-soft' : 'bg-warn-soft'}`}
      >
        <h3 class="flex items-center gap-2.5 text-base font-bold">
          <Icon name={props.conversation.security === 'encrypted' ? 'lock' : 'server'} />
          {words().what}
        </h3>
        <p class="mt-1.5">{words().next}</p>
      </section>
      <Switch>
        <Match when={readers.shown()}>
          {(shown) => (
            <>
              <ul class="flex flex-col gap-4">
                <For each={shown().people}>{(reader) => <Person reader={reader} now={now()} />}</For>
              </ul>
              <Show when={shown().epoch !== null}>
                <Fact title={text.readers.epochTitle}>
                  {shown().epoch === 0 ? text.readers.epochZero : text.readers.epoch(shown().epoch ?? 0)}{' '}
                  {text.readers.epochBody} {text.readers.epochHistory[shown().historyPolicy ?? 'archived']}
                </Fact>
              </Show>
              <Show when={shown().historyPolicy}>
                {(policy) => <Fact title={text.readers.historyTitle}>{text.readers.history[policy()]}</Fact>}
              </Show>
            </>
          )}
        </Match>
        <Match when={readers.failure()}>
          {(failure) => (
            <Callout mood="warn" explanation={failure()}>
              <Button small look="quiet" onClick={() => void readers.load()}>
                {text.tryAgain}
              </Button>
            </Callout>
          )}
        </Match>
        <Match when={true}>
          <p role="status" class="flex items-center justify-center gap-2 py-10 text-ink-soft">
            <Spinner class="size-5" />
            {text.readers.loading}
          </p>
        </Match>
      </Switch>
    </Panel>
  );
}

function Person(props: { readonly reader: Reader; readonly now: number }): JSX.Element {
  const devices = () => props.reader.devices;
  return (
    <li class="rounded-3xl border border-line bg-surface p-4 [--ring-on:var(--color-surface)]">
      <div class="flex flex-wrap items-center gap-2">
        <PersonLine person={props.reader.person} {...(props.reader.yourself ? { note: text.you } : {})} />
        <Show when={props.reader.trust}>
          {(trust) => (
            <Tag mood={trust() === 'verified' ? 'calm' : trust() === 'unverified' ? 'plain' : 'warn'}>
              {text.trust.standing[trust()].what}
            </Tag>
          )}
        </Show>
      </div>
      <Show when={props.reader.trust !== null || devices().length > 0}>
        <h4 class="px-1 pt-3 pb-1 text-xs font-semibold text-ink-soft">
          {devices().length === 0 ? text.readers.noDevices : text.readers.devices(devices().length)}
        </h4>
        <ul class="flex flex-col">
          <For each={devices()}>
            {(device, index) => (
              <ReaderDeviceRow
                device={device}
                place={index() + 1}
                yourself={props.reader.yourself}
                now={props.now}
              />
            )}
          </For>
        </ul>
      </Show>
    </li>
  );
}

function Fact(props: { readonly title: string; readonly children: JSX.Element }): JSX.Element {
  return (
    <section class="px-1">
      <h3 class="font-semibold">{props.title}</h3>
      <p class="text-ink-soft text-pretty">{props.children}</p>
    </section>
  );
}

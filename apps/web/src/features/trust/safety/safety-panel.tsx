import type { Person } from '@sotto/client';
import { createSignal, type JSX, Match, Show, Switch } from 'solid-js';
import { text } from '../../../text/index.ts';
import { Button, Callout, FactList, nameInSentence, QrCode, Spinner, Steps } from '../../../ui/index.ts';
import { AcceptIdentity } from '../accept-identity.tsx';
import { KeepIdentity } from '../keep-identity.tsx';
import { Panel } from '../panel.tsx';
import { CompareByCamera } from './compare-by-camera.tsx';
import { Digits } from './digits.tsx';
import { Marking } from './marking.tsx';
import { createNumber } from './number.ts';

/** The safety number with a person (R31, B2): to be read aloud, or scanned, and then marked. */
export function SafetyPanel(props: { readonly person: Person; readonly path: string }): JSX.Element {
  const name = () => nameInSentence(props.person);
  const number = createNumber(() => props.person);
  const [scanned, setScanned] = createSignal(false);
  const changed = () =>
    props.person.trust === 'changed' || props.person.trust === 'changed-after-verification';

  return (
    <Panel title={text.trust.number.title} closeLabel={text.trust.number.close} path={props.path}>
      <p class="px-1 text-pretty wrap-anywhere">{text.trust.number.intro(name())}</p>
      <Show when={changed()}>
        <Callout
          mood="warn"
          explanation={{
            what: text.trust.number.ofNew(name()),
            next: text.trust.standing[props.person.trust].next,
          }}
        />
      </Show>
      <Show when={props.person.trust === 'forked'}>
        <Callout
          explanation={{
            what: text.trust.forked.title(name()),
            next: text.trust.forked.next(name()),
          }}
        />
      </Show>
      <Switch>
        <Match when={number.shown()}>
          {(shown) => (
            <>
              <div class="flex flex-col items-center gap-5 rounded-3xl border border-line bg-surface p-5">
                <QrCode text={shown().qr} label={text.trust.number.qr} class="size-52 border border-line" />
                <Digits groups={shown().groups} />
              </div>
              <CompareByCamera person={props.person} onMatch={(match) => setScanned(match)} />
              <Show when={number.failure()}>{(failure) => <Callout explanation={failure()} />}</Show>
              <Show when={props.person.trust !== 'forked'}>
                <Marking number={number} name={name()} shown={shown()} matched={scanned()} />
                <Show when={changed()}>
                  <div class="flex flex-wrap gap-2">
                    <AcceptIdentity person={props.person} onFailed={number.fail} />
                    <KeepIdentity person={props.person} onFailed={number.fail} />
                  </div>
                </Show>
              </Show>
              <section class="rounded-3xl bg-fill p-5">
                <h3 class="pb-3 font-semibold">{text.trust.number.help}</h3>
                <Steps steps={text.trust.number.steps(name())} />
              </section>
              <FactList facts={[text.trust.number.changesWhen]} icon="info" />
            </>
          )}
        </Match>
        <Match when={number.failure()}>
          {(failure) => (
            <Callout mood="warn" explanation={failure()}>
              <Button small look="quiet" onClick={() => void number.load()}>
                {text.tryAgain}
              </Button>
            </Callout>
          )}
        </Match>
        <Match when={true}>
          <div role="status" class="flex flex-col items-center gap-4 py-16 text-ink-soft">
            <Spinner class="size-6" />
            {text.trust.number.loading}
          </div>
        </Match>
      </Switch>
    </Panel>
  );
}

import { Navigate, Route, Router, type RouteSectionProps, useLocation } from '@solidjs/router';
import type { Connection, Device, DeviceStatus, SignOutOutcome } from '@sotto/client';
import { createEffect, createMemo, createSignal, type JSX, lazy, Match, Show, Switch } from 'solid-js';
import { Broken, SignIn, SignUp, Unregistered } from './features/account/index.ts';
import { ConversationPage } from './features/conversation/index.ts';
import { NothingOpen } from './features/inbox/index.ts';
import { createMedia, noteSignedIn, threePanes, wasSignedIn, watchDevice } from './kernel/index.ts';
import { Shell } from './shell.tsx';
import { Starting } from './starting.tsx';
import { Announcer } from './ui/index.ts';

const SettingsPane = lazy(async () => {
  const { SettingsPane: component } = await import('./features/settings/index.ts');
  return { default: component };
});

const AdminPane = lazy(async () => {
  const { AdminPane: component } = await import('./features/admin/index.ts');
  return { default: component };
});

const online: Connection = { state: 'online' };

/** What is shown follows from the device's state first, from the address second. */
export function App(props: { readonly device: Device }): JSX.Element {
  const { status, restarts } = watchDevice(props.device);
  const beside = createMedia(threePanes);
  const [signedOut, setSignedOut] = createSignal<SignOutOutcome | null>(null);

  const connection = createMemo<Connection>(() => {
    const current = status();
    return 'connection' in current ? current.connection : online;
  });
  const when = <State extends DeviceStatus['state']>(state: State) => {
    const current = status();
    // The comparison is what makes the cast true.
    return current.state === state ? (current as Extract<DeviceStatus, { state: State }>) : undefined;
  };
  /** Changes with the person only, so that a change of the connection does not build the page anew. */
  const readyId = createMemo(() => {
    const ready = when('ready');
    return ready === undefined ? undefined : `${ready.me.accountId} ${ready.deviceId}`;
  });

  createEffect(() => {
    const { state } = status();
    if (state === 'ready' || state === 'signed-out') noteSignedIn(state === 'ready');
  });

  const Root = (section: RouteSectionProps): JSX.Element => (
    <>
      <Switch>
        <Match when={when('starting')}>
          <Starting signedIn={wasSignedIn()} />
        </Match>
        <Match when={when('signed-out')}>
          {(current) => (
            <SignedOut device={props.device} remembered={current().remembered} signedOut={signedOut()} />
          )}
        </Match>
        <Match when={when('unregistered')}>
          {(current) => <Unregistered device={props.device} status={current()} onSignedOut={setSignedOut} />}
        </Match>
        <Match when={when('broken')}>
          {(current) => <Broken device={props.device} problem={current().problem} />}
        </Match>
        <Match when={readyId()}>
          <Show when={readyId()} keyed>
            <Ready device={props.device} status={when('ready')} connection={connection} restarts={restarts}>
              {section.children}
            </Ready>
          </Show>
        </Match>
      </Switch>
      <Announcer />
    </>
  );

  return (
    <Router root={Root}>
      <Route path={['/', '/new', '/requests']} component={NothingOpen} />
      <Route
        path="/c/:conversationId/:panel?"
        component={() => <ConversationPage detailsBeside={beside()} />}
      />
      <Route path="/settings/:page?" component={() => <SettingsPane onSignedOut={setSignedOut} />} />
      <Route path="/admin" component={AdminPane} />
      <Route path="*" component={() => <Navigate href="/" />} />
    </Router>
  );
}

function Ready(props: {
  readonly device: Device;
  readonly status: Extract<DeviceStatus, { state: 'ready' }> | undefined;
  readonly connection: () => Connection;
  readonly restarts: () => number;
  readonly children: JSX.Element;
}): JSX.Element {
  return (
    <Show when={props.status}>
      {(status) => (
        <Shell
          device={props.device}
          me={status().me}
          deviceId={status().deviceId}
          connection={props.connection}
          restarts={props.restarts}
        >
          {props.children}
        </Shell>
      )}
    </Show>
  );
}

/** Who was here before most likely signs in, who was not most likely is new; the address can say otherwise. */
function SignedOut(props: {
  readonly device: Device;
  readonly remembered: string | null;
  readonly signedOut: SignOutOutcome | null;
}): JSX.Element {
  const location = useLocation();
  const isNew = () =>
    location.pathname === '/sign-up' || (location.pathname !== '/sign-in' && props.remembered === null);
  return (
    <Show
      when={isNew()}
      fallback={<SignIn device={props.device} remembered={props.remembered} signedOut={props.signedOut} />}
    >
      <SignUp device={props.device} />
    </Show>
  );
}

import { Navigate, Route, Router, type RouteSectionProps, useLocation, useNavigate } from '@solidjs/router';
import type { Connection, Device, DeviceStatus, SignOutOutcome } from '@sotto/client';
import { createEffect, createMemo, createSignal, type JSX, lazy, Match, on, Show, Switch } from 'solid-js';
import { Broken, SignIn, SignUp } from './features/account/index.ts';
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

const SetUpPage = lazy(async () => {
  const { SetUpPage: component } = await import('./features/devices/set-up/index.ts');
  return { default: component };
});

const AdminPane = lazy(async () => {
  const { AdminPane: component } = await import('./features/admin/index.ts');
  return { default: component };
});

const online: Connection = { state: 'online' };

/** What is shown follows from the device's state first, from the address second. */
export function App(props: { readonly device: Device }): JSX.Element {
  const { status, restarts, ended } = watchDevice(props.device);
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
  /** Changes with the person only, so that a change of connection or device does not build the page anew. */
  const readyId = createMemo(() => when('ready')?.me.accountId);

  createEffect(() => {
    const { state } = status();
    if (state === 'ready' || state === 'signed-out') noteSignedIn(state === 'ready');
    // What was said of the last sign-out is not true of the next.
    if (state === 'ready') setSignedOut(null);
  });

  const Root = (section: RouteSectionProps): JSX.Element => {
    leadToSetUp(status);
    return (
      <>
        <Switch>
          <Match when={when('starting')}>
            <Starting signedIn={wasSignedIn()} />
          </Match>
          <Match when={when('signed-out')}>
            {(current) => (
              <SignedOut
                device={props.device}
                remembered={current().remembered}
                signedOut={signedOut() ?? (ended() ? 'ended' : null)}
              />
            )}
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
  };

  return (
    <Router root={Root}>
      <Route path={['/', '/new', '/requests']} component={NothingOpen} />
      <Route
        path="/c/:conversationId/:panel?"
        component={() => <ConversationPage detailsBeside={beside()} />}
      />
      <Route path="/settings/:page?" component={() => <SettingsPane onSignedOut={setSignedOut} />} />
      <Route path="/set-up" component={() => <SetUpPage onSignedOut={setSignedOut} />} />
      <Route path="/admin" component={AdminPane} />
      <Route path="*" component={() => <Navigate href="/" />} />
    </Router>
  );
}

/** After the first sign-in in a browser that has to be approved, straight to where that is done (A7). */
function leadToSetUp(status: () => DeviceStatus): void {
  const navigate = useNavigate();
  createEffect(
    on(status, (current, before) => {
      if (current.state !== 'ready' || before?.state !== 'signed-out') return;
      const { registration } = current;
      if (registration.state === 'registered' || registration.reason === 'removed') return;
      // What the address led to while nobody was signed in is left first.
      setTimeout(() => navigate('/set-up', { replace: true }));
    }),
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
          facts={{
            me: () => status().me,
            deviceId: () => status().deviceId,
            registration: () => status().registration,
            connection: props.connection,
          }}
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
  readonly signedOut: SignOutOutcome | 'ended' | null;
}): JSX.Element {
  const location = useLocation();
  const wasHere = () => props.remembered !== null || props.signedOut !== null;
  const isNew = () => location.pathname === '/sign-up' || (location.pathname !== '/sign-in' && !wasHere());
  return (
    <Show
      when={isNew()}
      fallback={<SignIn device={props.device} remembered={props.remembered} signedOut={props.signedOut} />}
    >
      <SignUp device={props.device} />
    </Show>
  );
}

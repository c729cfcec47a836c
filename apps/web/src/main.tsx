import { createSignal, Show } from 'solid-js';
import { render } from 'solid-js/web';
import { App } from './app.tsx';
import { startDevice } from './device/index.ts';
import { NotStarted } from './features/account/index.ts';
import { followKeyboard, readTheme } from './kernel/index.ts';
import './styles/main.css';

const root = document.getElementById('app');
if (root === null) throw new Error('index.html has no #app');

readTheme();
followKeyboard();
const [crashed, setCrashed] = createSignal(false);
const device = startDevice(() => setCrashed(true));

render(
  () => (
    <Show when={!crashed() && device} fallback={<NotStarted />}>
      {(started) => <App device={started()} />}
    </Show>
  ),
  root,
);

import { render } from 'solid-js/web';
import { App } from '../src/app.tsx';
import { readTheme } from '../src/kernel/index.ts';
import '../src/styles/main.css';
import { createScriptedDevice } from './scripted-device.ts';

const root = document.getElementById('app');
if (root === null) throw new Error('index.html has no #app');

// The scene survives the navigation that the app does by itself.
const asked = new URLSearchParams(location.search).get('scene');
if (asked !== null) sessionStorage.setItem('scene', asked);

readTheme();
const device = createScriptedDevice(sessionStorage.getItem('scene') ?? 'chats');
Object.assign(window, { device });
render(() => <App device={device} />, root);

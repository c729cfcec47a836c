export { CodeScanner } from './code-scanner.tsx';
export { createHasCamera } from './has-camera.ts';

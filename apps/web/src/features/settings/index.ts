export { SettingsPane } from './settings-pane.tsx';

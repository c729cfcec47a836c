/** The input lies unseen over its label, so that a press anywhere on it is a press on the control itself. */
export const radioOverLabel = {
  inset: '0',
  width: '100%',
  height: '100%',
  margin: '0',
  clip: 'auto',
  'clip-path': 'none',
  opacity: '0',
  cursor: 'pointer',
  'z-index': '1',
} as const;

import { useLocation, useNavigate } from '@solidjs/router';
import { onCleanup, onMount } from 'solid-js';
import type { Session } from './kernel/index.ts';

const inText = 'input, textarea, select, [contenteditable]';

/** Has the keyboard for itself while it is open. */
const floating = '[role="alertdialog"], [role="dialog"], [role="menu"]';

/** Keys that work wherever the focus is; those of one part belong to that part. */
export function createShortcuts(session: Session): void {
  const navigate = useNavigate();
  const location = useLocation();

  const currentId = () => /^\/c\/([^/]+)/.exec(location.pathname)?.[1] ?? null;

  const step = (by: number) => {
    const open = currentId();
    const request = open !== null && session.inbox.find(decodeURIComponent(open))?.request === true;
    const ids = request ? session.view.requests() : session.view.shown();
    const index = ids.findIndex((id) => encodeURIComponent(id) === currentId());
    const next = ids[Math.max(0, Math.min(ids.length - 1, index === -1 ? 0 : index + by))];
    if (next !== undefined) navigate(`/c/${encodeURIComponent(next)}`);
  };

  /** Leaves what is open; the focus returns to the row that it was opened from. */
  const leave = () => {
    const id = currentId();
    if (location.pathname === '/') return;
    if (id !== null && location.pathname.endsWith('/details')) {
      navigate(`/c/${id}`);
      return;
    }
    // From a request back to the others, if there are any.
    const request = id !== null && session.inbox.find(decodeURIComponent(id))?.request === true;
    navigate(request ? '/requests' : '/');
    const row = () =>
      document.querySelector<HTMLElement>(
        `[data-conversation="${CSS.escape(decodeURIComponent(id ?? ''))}"]`,
      );
    setTimeout(() => (row() ?? document.querySelector<HTMLElement>('[data-conversation]'))?.focus());
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const typing = event.target instanceof Element && event.target.matches(inText);
    const command = event.ctrlKey || event.metaKey;
    if (document.querySelector(floating) !== null) return;
    if ((command && event.key.toLowerCase() === 'k') || (event.key === '/' && !typing && !command)) {
      event.preventDefault();
      navigate('/new');
    } else if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      step(event.key === 'ArrowUp' ? -1 : 1);
    } else if (event.key === 'Escape') {
      leave();
    }
  };

  onMount(() => {
    addEventListener('keydown', onKeyDown);
    onCleanup(() => removeEventListener('keydown', onKeyDown));
  });
}

/**
 * The ways to ask for the menu of a thing without its button: the right button of a mouse, the menu key, and a finger
 * that stays. Some browsers have an event for the last, others have none, so it is also timed here.
 */

/** Where a menu opens, in CSS pixels of the page, and what gets the focus back. */
export interface MenuSpot {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly opener: HTMLElement;
}

/** A finger that stays this long, ms, and moves no farther than this, CSS pixels, means the menu. */
const stay = 500;
const shake = 10;

export function spotOf(element: HTMLElement): MenuSpot {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x, y, width, height, opener: element };
}

/** @param open gets the spot; what it opens for is the caller's. */
export function menuGestures(open: (spot: MenuSpot) => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let start = { x: 0, y: 0 };
  /** The press has become a menu: the click that ends it is none. */
  let opened = false;

  const cancel = () => clearTimeout(timer);
  const at = (event: MouseEvent, opener: HTMLElement): MenuSpot => ({
    x: event.clientX,
    y: event.clientY,
    width: 0,
    height: 0,
    opener,
  });

  return {
    onContextMenu(event: MouseEvent & { currentTarget: HTMLElement }) {
      cancel();
      event.preventDefault();
      if (opened) return;
      const pointed = event.button === 2 || ('pointerType' in event && event.pointerType === 'touch');
      open(pointed ? at(event, event.currentTarget) : spotOf(event.currentTarget));
    },
    onPointerDown(event: PointerEvent & { currentTarget: HTMLElement }) {
      opened = false;
      cancel();
      if (event.pointerType === 'mouse') return;
      const { currentTarget } = event;
      start = { x: event.clientX, y: event.clientY };
      timer = setTimeout(() => {
        opened = true;
        open(at(event, currentTarget));
      }, stay);
    },
    onPointerMove(event: PointerEvent) {
      if (Math.hypot(event.clientX - start.x, event.clientY - start.y) > shake) cancel();
    },
    onPointerUp: cancel,
    onPointerCancel: cancel,
    /** A finger that is lifted off an open menu presses and focuses nothing under it. */
    onTouchEnd(event: TouchEvent) {
      if (!opened || !event.cancelable) return;
      opened = false;
      event.preventDefault();
    },
    /** In the capture phase, so that no link under the finger is followed. */
    onClickCapture(event: MouseEvent) {
      if (!opened) return;
      opened = false;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}

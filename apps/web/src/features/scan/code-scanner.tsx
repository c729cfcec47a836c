import { createSignal, type JSX, onCleanup, onMount, Show } from 'solid-js';
import { loadQrReader } from '../../kernel/index.ts';
import { text } from '../../text/index.ts';
import { announce, Button, Callout, Spinner } from '../../ui/index.ts';
import { type CameraFailure, closeCamera, openCamera } from './camera.ts';

/** Between two looks at the picture, ms: often enough for a hand, and little work for a phone. */
const pause = 150;

/** Looks for a QR code with the camera, from when it is shown until it is gone. */
export function CodeScanner(props: {
  readonly hint: string;
  /** Called once, with what the first code says. */
  readonly onCode: (code: string) => void;
  readonly onStop: () => void;
}): JSX.Element {
  const [failure, setFailure] = createSignal<CameraFailure | null>(null);
  const [running, setRunning] = createSignal(false);
  let video: HTMLVideoElement | undefined;
  let stream: MediaStream | null = null;
  let over = false;

  const stop = () => {
    over = true;
    if (stream !== null) closeCamera(stream);
    stream = null;
  };
  onCleanup(stop);

  const start = async () => {
    setFailure(null);
    const [opened, read] = await Promise.all([openCamera(), loadQrReader()]);
    if (typeof opened === 'string') {
      setFailure(opened);
      return;
    }
    if (over || video === undefined) {
      closeCamera(opened);
      return;
    }
    stream = opened;
    video.srcObject = opened;
    await video.play();
    setRunning(true);
    announce(text.scan.looking);
    while (!over) {
      const code = await read(video).catch(() => null);
      if (over) return;
      if (code !== null) {
        stop();
        props.onCode(code);
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  };
  const tryStart = () => void start().catch(() => !over && setFailure('busy'));
  let frame: HTMLElement | undefined;
  onMount(() => {
    frame?.scrollIntoView({ block: 'nearest' });
    tryStart();
  });

  return (
    <div
      ref={(element) => {
        frame = element;
      }}
      class="flex flex-col gap-3"
    >
      <Show
        when={failure() === null}
        fallback={
          <Show when={failure()}>
            {(kind) => (
              <Callout mood="warn" explanation={text.scan.failures[kind()]}>
                <Button small look="quiet" onClick={tryStart}>
                  {text.tryAgain}
                </Button>
              </Callout>
            )}
          </Show>
        }
      >
        <div class="relative aspect-square w-full overflow-hidden rounded-3xl bg-fill-strong">
          <video
            ref={(element) => {
              video = element;
            }}
            muted
            playsinline
            aria-label={text.scan.title}
            class="size-full object-cover"
          />
          <Show
            when={running()}
            fallback={
              <div class="absolute inset-0 grid place-items-center text-ink-soft">
                <Spinner class="size-6" />
                <span class="sr-only">{text.scan.starting}</span>
              </div>
            }
          >
            <div class="pointer-events-none absolute inset-[14%] rounded-3xl border-4 border-white/85 shadow-float" />
          </Show>
        </div>
        <p class="text-center text-xs text-ink-soft">
          {props.hint} {text.scan.privacy}
        </p>
      </Show>
      <Button look="quiet" onClick={props.onStop}>
        {text.scan.stop}
      </Button>
    </div>
  );
}

import { createSignal, type JSX, Match, Show, Switch } from 'solid-js';
import { answerOf, useSession } from '../../../kernel/index.ts';
import { type Explanation, explain, profileFailures, text } from '../../../text/index.ts';
import { Avatar, announce, Button, Callout, Confirm } from '../../../ui/index.ts';
import { preparePicture } from './prepare-picture.ts';

interface Chosen {
  readonly canvas: HTMLCanvasElement;
  readonly image: Uint8Array;
}

/** One's own picture: chosen, looked at, and only then sent. */
export function PictureChoice(): JSX.Element {
  const { device, me } = useSession();
  const [chosen, setChosen] = createSignal<Chosen | null>(null);
  const [busy, setBusy] = createSignal<'preparing' | 'saving' | null>(null);
  const [failure, setFailure] = createSignal<Explanation | null>(null);
  const [removing, setRemoving] = createSignal(false);
  let input: HTMLInputElement | undefined;
  let choose: HTMLButtonElement | undefined;
  let use: HTMLButtonElement | undefined;

  const prepare = async (file: File | undefined) => {
    if (file === undefined || busy() !== null) return;
    setFailure(null);
    setBusy('preparing');
    const prepared = await answerOf(preparePicture(file));
    setBusy(null);
    if (prepared?.ok) {
      setChosen({ canvas: prepared.canvas, image: prepared.image });
      announce(text.profile.chosen);
      use?.focus();
    } else setFailure(prepared === null ? text.fault : text.profile.pictureFaults[prepared.fault]);
  };

  const set = async (image: Uint8Array | null): Promise<Explanation | null> => {
    const result = await answerOf(device.setAvatar(image));
    if (result?.ok) return null;
    return result === null ? text.fault : explain(profileFailures, result.error);
  };

  const save = async () => {
    const picture = chosen();
    if (picture === null || busy() !== null) return;
    setFailure(null);
    setBusy('saving');
    const fault = await set(picture.image);
    setBusy(null);
    setFailure(fault);
    if (fault !== null) return;
    setChosen(null);
    announce(text.profile.pictureSaved);
    choose?.focus();
  };

  const cancel = () => {
    setChosen(null);
    setFailure(null);
    choose?.focus();
  };

  const remove = async () => {
    const fault = await set(null);
    if (fault === null) announce(text.profile.pictureRemoved);
    return fault;
  };

  return (
    <section aria-label={text.profile.picture}>
      <div class="flex items-center gap-5">
        <Show when={chosen()} keyed fallback={<Avatar person={me} size="lg" />}>
          {(picture) => <Preview canvas={picture.canvas} />}
        </Show>
        <div class="flex min-w-0 flex-1 flex-wrap gap-2">
          <input
            ref={(element) => {
              input = element;
            }}
            type="file"
            accept="image/*"
            aria-label={text.profile.choosePicture}
            tabindex={-1}
            class="sr-only"
            onChange={(event) => {
              const { currentTarget } = event;
              void prepare(currentTarget.files?.[0]);
              // The same file can be chosen again.
              currentTarget.value = '';
            }}
          />
          <Switch>
            <Match when={chosen()}>
              <Button
                ref={(element) => {
                  use = element;
                }}
                busy={busy() === 'saving'}
                onClick={save}
              >
                {busy() === 'saving' ? text.saving : text.profile.usePicture}
              </Button>
              <Button look="quiet" disabled={busy() !== null} onClick={cancel}>
                {text.cancel}
              </Button>
            </Match>
            <Match when={true}>
              <Button
                ref={(element) => {
                  choose = element;
                }}
                look="quiet"
                busy={busy() === 'preparing'}
                onClick={() => input?.click()}
              >
                {busy() === 'preparing'
                  ? text.profile.preparing
                  : me.avatarPath === null
                    ? text.profile.choosePicture
                    : text.profile.changePicture}
              </Button>
              <Show when={me.avatarPath !== null}>
                <Button look="plain" class="!text-danger" onClick={() => setRemoving(true)}>
                  {text.profile.removePicture}
                </Button>
              </Show>
            </Match>
          </Switch>
        </div>
      </div>
      {/* As high as its longest words, so that nothing moves when they change. */}
      <p class="mt-3 min-h-13.5 px-1 text-xs text-ink-soft md:min-h-9">
        {chosen() === null ? text.profile.pictureHint : text.profile.chosen}
      </p>
      <Show when={failure()}>{(current) => <Callout class="mt-3" explanation={current()} />}</Show>
      <Confirm
        open={removing()}
        onClose={() => setRemoving(false)}
        title={text.profile.removeTitle}
        action={text.profile.removePicture}
        busyLabel={text.profile.removing}
        onConfirm={remove}
      >
        <p>{text.profile.removeBody}</p>
      </Confirm>
    </section>
  );
}

/** The canvas itself, as it will be sent: no address has to be made for a picture that nobody else can see. */
function Preview(props: { readonly canvas: HTMLCanvasElement }): JSX.Element {
  props.canvas.className = 'size-full object-cover';
  return (
    <span aria-hidden="true" class="block size-24 shrink-0 overflow-hidden rounded-full">
      {props.canvas}
    </span>
  );
}

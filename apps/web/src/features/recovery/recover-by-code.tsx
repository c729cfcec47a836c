import { createSignal, type JSX } from 'solid-js';
import { text } from '../../text/index.ts';
import { Button, Field } from '../../ui/index.ts';
import type { Recovering } from './recovering.ts';

/** A code of nine groups, typed over several lines rather than past the end of one. */
export function RecoverByCode(props: {
  readonly recovering: Recovering;
  readonly onBack: () => void;
}): JSX.Element {
  const [code, setCode] = createSignal('');
  const [missing, setMissing] = createSignal(false);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setMissing(code().trim() === '');
    if (!missing()) await props.recovering.byCode(code());
  };
  return (
    <form class="flex flex-col gap-3" novalidate autocomplete="off" onSubmit={submit}>
      <Field
        label={text.recovery.use.codeLabel}
        hint={text.recovery.use.codeHint}
        error={missing() ? text.recovery.use.codeMissing : null}
        value={code()}
        onInput={(value) => {
          setCode(value);
          setMissing(false);
          props.recovering.forgetFailure();
        }}
        name="recovery-code"
        autocomplete="off"
        maxLength={200}
        lines={3}
        code
        focused
      />
      <div class="flex flex-wrap gap-2">
        <Button type="submit" busy={props.recovering.busy()}>
          {props.recovering.busy() ? text.recovery.use.recovering : text.recovery.use.recover}
        </Button>
        <Button look="quiet" disabled={props.recovering.busy()} onClick={props.onBack}>
          {text.recovery.use.otherWay}
        </Button>
      </div>
    </form>
  );
}

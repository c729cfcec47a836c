import { TextField } from '@kobalte/core/text-field';
import type { JSX } from 'solid-js';
import { text } from '../../text/index.ts';
import { charactersLeft, longestNote } from './note.ts';

/** From here on the person is told how many characters are left. */
const tellFrom = 200;

export function NoteField(props: {
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly needed: boolean;
  readonly missing: boolean;
}): JSX.Element {
  const left = () => charactersLeft(props.value);
  const error = () => {
    if (left() < 0) return text.report.noteTooLong(longestNote);
    return props.missing ? text.report.noteMissing : null;
  };
  return (
    <TextField
      value={props.value}
      onChange={props.onInput}
      required={props.needed}
      validationState={error() === null ? 'valid' : 'invalid'}
      class="flex flex-col gap-1.5"
    >
      <TextField.Label class="text-xs font-semibold">
        {props.needed ? text.report.note : text.report.noteOptional}
      </TextField.Label>
      <TextField.TextArea
        name="note"
        rows={3}
        autocomplete="off"
        class="min-h-20 resize-y rounded-xl border border-line-strong bg-surface px-4 py-2.5 outline-none focus:border-accent focus:outline-2 focus:-outline-offset-1 focus:outline-accent data-[invalid]:border-danger data-[invalid]:outline-danger"
      />
      {/* A line of its own that is always there: nothing moves when it says something. */}
      <div class="flex min-h-4.5 items-start justify-between gap-3 text-xs">
        <TextField.ErrorMessage class="font-medium text-danger">{error()}</TextField.ErrorMessage>
        <TextField.Description class="ml-auto text-ink-soft tabular-nums">
          {left() <= tellFrom ? text.report.noteLeft(left()) : ''}
        </TextField.Description>
      </div>
    </TextField>
  );
}

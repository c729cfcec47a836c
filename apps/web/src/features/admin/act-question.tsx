import { createMemo, type JSX } from 'solid-js';
import { type Explanation, text } from '../../text/index.ts';
import { Confirm } from '../../ui/index.ts';
import type { Act } from './acts.ts';

const questions = [
  'unverify',
  'makeOrganization',
  'unmakeOrganization',
  'suspend',
  'makeAdministrator',
  'unmakeAdministrator',
] as const satisfies readonly Act[];

/** Acts whose consequences are said first. */
export type Question = (typeof questions)[number];

export function isQuestion(act: Act): act is Question {
  return questions.some((question) => question === act);
}

export function ActQuestion(props: {
  /** Null while nothing is asked. */
  readonly act: Question | null;
  readonly name: string;
  /** Whether it is about oneself. */
  readonly own: boolean;
  readonly onClose: () => void;
  readonly onConfirm: (act: Question) => Promise<Explanation | null>;
}): JSX.Element {
  /** What was asked last, so that the words stay while the dialog goes. */
  const shown = createMemo<Question>((before) => props.act ?? before, 'suspend');
  const words = () =>
    props.own && shown() === 'unmakeAdministrator'
      ? { ...text.admin.questions.stepDown, title: () => text.admin.questions.stepDown.title }
      : text.admin.questions[shown()];
  return (
    <Confirm
      open={props.act !== null}
      onClose={props.onClose}
      title={words().title(props.name)}
      action={words().action}
      busyLabel={text.admin.working}
      look={shown() === 'makeOrganization' ? 'primary' : 'danger'}
      onConfirm={() => props.onConfirm(shown())}
    >
      <p>{words().body}</p>
    </Confirm>
  );
}

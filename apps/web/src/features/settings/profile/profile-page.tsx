import type { JSX } from 'solid-js';
import { text } from '../../../text/index.ts';
import { Section } from '../section.tsx';
import { NameForm } from './name-form.tsx';
import { PictureChoice } from './picture-choice.tsx';
import { Standing } from './standing.tsx';

export function ProfilePage(): JSX.Element {
  return (
    <>
      <PictureChoice />
      <NameForm />
      <Section title={text.profile.standing}>
        <Standing />
      </Section>
    </>
  );
}

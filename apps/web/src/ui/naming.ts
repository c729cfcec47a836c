import { calledBy, isolated } from '../kernel/index.ts';
import { text } from '../text/index.ts';

interface Named {
  readonly displayName: string;
  readonly handle: string;
  readonly gone?: boolean;
}

/** What to call somebody; an account that is gone has neither name nor handle. */
export function nameOf(person: Named): string {
  if (person.displayName !== '' || person.handle !== '') return calledBy(person);
  return person.gone ? text.person.gone : text.someone;
}

/** The name inside a sentence that is one string: it must not turn what stands around it. */
export function nameInSentence(person: Named): string {
  return isolated(nameOf(person));
}

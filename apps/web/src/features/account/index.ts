export { Broken, NotStarted } from './broken.tsx';
export { nameFits } from './display-name.ts';
export { createLeaving, waysBack } from './leaving.ts';
export { SignIn } from './sign-in.tsx';
export { SignOutQuestion } from './sign-out-question.tsx';
export { SignUp } from './sign-up.tsx';
export { SuspendedBanner } from './suspended-banner.tsx';

/** Something in the machine's set-up that the operator has to mend: said in one line, exit code 1, no stack. */
export class StartupError extends Error {
  override readonly name = 'StartupError';
}

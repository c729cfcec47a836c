/** Words of reporting an account (A16). */
export const report = {
  title: (name: string) => `Report ${name}`,
  intro: 'What is wrong with this account?',
  reasons: {
    spam: { label: 'Spam', hint: 'Unwanted advertising, or nonsense.' },
    harassment: { label: 'Harassment', hint: 'Insults, threats or stalking.' },
    impersonation: { label: 'Impersonation', hint: 'Passes itself off as somebody else.' },
    illegal: { label: 'Against the law', hint: 'Something that the law forbids.' },
    other: { label: 'Something else', hint: 'Say below what it is.' },
  },
  note: 'What happened',
  noteOptional: 'What happened (optional)',
  noteMissing: 'Say in a few words what it is about.',
  noteTooLong: (limit: number) => `Use at most ${limit.toLocaleString('en')} characters.`,
  noteLeft: (left: number) =>
    left >= 0
      ? `${left.toLocaleString('en')} characters left`
      : `${(-left).toLocaleString('en')} characters too many`,
  reasonMissing: 'Choose a reason first.',
  whatHappens:
    'The administrators of this server get the reason, your words and your handle, and no messages. The other person is not told.',
  send: 'Send report',
  sending: 'Sending…',
  sent: {
    what: 'The administrators have your report.',
    next: 'They decide what to do about it. The other person is not told.',
  },
  blockToo: (name: string) =>
    `You can also block ${name}: then nothing passes between you any more, and they are not told.`,
  block: 'Block',
  blocking: 'Blocking…',
  blocked: { what: 'Blocked.', next: 'You can take that back in the settings, under “Privacy and people”.' },
  done: 'Done',
} as const;

/** Words of the page on what the server knows (A14). The facts themselves come from the server. */
export const knowledge = {
  intro:
    'Sotto can’t hide everything from the server that passes your messages on. This is what whoever runs it can find out, and what they can’t.',
  canTitle: 'What it can see',
  can: [
    'Who has a conversation with whom, and when each message was sent.',
    'About how long a message is: encrypted ones are filled up to one of a few sizes first.',
    'Whether an encrypted conversation keeps its history, and which of its messages you have deleted.',
    'Everything in regular conversations: words, links and reactions.',
    'Your handle, name and picture; whom you follow, block and report.',
    'How many devices you have, and when you were last there, to the hour.',
    'The network address that you connect from, as long as you are connected and a day at most after that.',
  ],
  cannotTitle: 'What it can’t see',
  cannot: [
    'What is in encrypted messages and reactions.',
    'Your password, and the private keys of your devices.',
    'Your phone number, e-mail address or contacts: nobody asks for them.',
  ],
  allTitle: 'Everything, one by one',
  allBody: (count: number) =>
    `${count} facts, listed by the server’s own software. A test holds the list against its database.`,
  loading: 'Loading the list…',
  failed: { what: 'The list could not be loaded.', next: 'Check the connection and try again.' },
  search: 'Search in the list',
  filter: 'Show one form only',
  found: (count: number) => (count === 1 ? '1 fact' : `${count} facts`),
  none: 'Nothing of the kind is stored.',
  kept: 'Kept:',
  place: 'Where:',
  subjects: {
    ACCOUNT: 'Your account',
    SIGN_IN: 'Signing in',
    PEOPLE: 'You and other people',
    REGULAR_CONVERSATIONS: 'Regular conversations',
    ENCRYPTED_CONVERSATIONS: 'Encrypted conversations',
    DEVICES: 'Your devices',
    OPERATION: 'Running the server',
  },
  forms: {
    READABLE: { name: 'Readable', hint: 'The server can read it.' },
    ENCRYPTED: { name: 'Encrypted', hint: 'Encrypted under keys that the server does not have.' },
    HASHED: {
      name: 'Hashed',
      hint: 'A hash, or a record that proves a secret without showing it.',
    },
    PUBLIC_KEY: { name: 'Public key', hint: 'A public key, or something that devices have signed.' },
  },
} as const;

import type { StoredFact } from '../../../graphql/generated/resolver-types.ts';
import { tableFacts } from './table.ts';

/** What is in memory, in files, or on its way into a log; the first word says where. */
export const outsideDatabase: readonly StoredFact[] = [
  {
    __typename: 'StoredFact',
    place: 'memory.rate-limits',
    subject: 'OPERATION',
    form: 'READABLE',
    what: 'When an account, a device, a handle or a network address last did something that is limited, such as a try to sign in.',
    keptFor: 'As long as the limit looks back, a day at most, and never longer than the server runs.',
  },
  {
    __typename: 'StoredFact',
    place: 'memory.sockets',
    subject: 'OPERATION',
    form: 'READABLE',
    what: 'Which sign-ins have a connection open right now, and from which network address.',
    keptFor: 'As long as the connection is open.',
  },
  {
    __typename: 'StoredFact',
    place: 'memory.metrics',
    subject: 'OPERATION',
    form: 'READABLE',
    what: 'How many requests there were and how long they took, without whose they were or what was in them.',
    keptFor: 'As long as the server runs; whoever runs it can collect them.',
  },
  {
    __typename: 'StoredFact',
    place: 'file.opaque-server-setup',
    subject: 'SIGN_IN',
    form: 'READABLE',
    what: 'A secret of the installation that passwords are proven with; it is about nobody.',
    keptFor: 'For as long as the installation runs.',
  },
  {
    __typename: 'StoredFact',
    place: 'file.sotto.lock',
    subject: 'OPERATION',
    form: 'READABLE',
    what: 'A mark that a server is running; it is empty.',
    keptFor: 'For as long as the installation runs.',
  },
  {
    __typename: 'StoredFact',
    place: 'log.errors',
    subject: 'OPERATION',
    form: 'READABLE',
    what: 'That something failed, when, and where in the software; never whose request it was or what was in it.',
    keptFor: 'As long as whoever runs the server keeps its output.',
  },
];

export const operationFacts = [
  ...tableFacts('migration', 'OPERATION', 'For as long as the installation runs.', {
    id: ['READABLE', 'A number of a change to the structure of the database.'],
    name: ['READABLE', 'Which change it was.'],
    executed_at: ['READABLE', 'When it was made.'],
  }),
  ...outsideDatabase,
] as const;

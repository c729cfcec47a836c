/** Words of the administration page. */
export const administration = {
  title: 'Administration',
  notAllowed: {
    title: 'Only for administrators',
    body: 'Your account is not an administrator of this server. Another administrator can make it one.',
    back: 'Back to settings',
  },
  youAre: {
    what: 'You are an administrator of this server.',
    next: 'You can verify and suspend accounts and see reports. Nobody’s messages become readable to you by that.',
    open: 'Open administration',
    dismiss: 'Got it',
  },
  tabs: { accounts: 'Accounts', reports: 'Reports', log: 'Audit log' },

  search: 'Search by handle or name',
  accounts: 'Accounts',
  accountsLoading: 'Loading accounts…',
  accountsFailed: { what: 'The accounts could not be loaded.', next: 'Check the connection and try again.' },
  noAccounts: 'Nobody’s handle or name contains that.',
  joined: (day: string) => `joined ${day}`,
  you: 'You',
  administrator: 'Administrator',
  suspended: 'Suspended',
  openReports: (n: number) => (n === 1 ? '1 open report' : `${n} open reports`),
  actsOn: (handle: string) => `Act on @${handle}`,

  acts: {
    verify: 'Verify',
    unverify: 'Take verification back…',
    makeOrganization: 'Make an organization…',
    unmakeOrganization: 'No longer an organization…',
    affiliate: 'Make an affiliate of…',
    unaffiliate: (name: string) => `End affiliation with ${name}`,
    suspend: 'Suspend…',
    unsuspend: 'Lift suspension',
    makeAdministrator: 'Make an administrator…',
    unmakeAdministrator: 'Make a member again…',
    closeReport: 'Close',
  },
  done: 'Done.',
  working: 'One moment…',

  questions: {
    unverify: {
      title: (name: string) => `Take the verification of ${name} back?`,
      body: 'They can no longer begin or send encrypted messages, unless they are an affiliate. If they are an organization, they stop being one, and their affiliates are none any more.',
      action: 'Take it back',
    },
    makeOrganization: {
      title: (name: string) => `Make ${name} a verified organization?`,
      body: 'They get the mark of an organization, and other accounts can be made its affiliates. Affiliates can exchange encrypted messages as verified accounts can.',
      action: 'Make an organization',
    },
    unmakeOrganization: {
      title: (name: string) => `Is ${name} no longer an organization?`,
      body: 'Its affiliates are none any more, and those who are not verified themselves can no longer send encrypted messages. The account stays verified.',
      action: 'No organization',
    },
    suspend: {
      title: (name: string) => `Suspend ${name}?`,
      body: 'To everybody else it will look as if the account did not exist. They can still read, download and delete what they have, and nothing else. You can lift it again.',
      action: 'Suspend',
    },
    makeAdministrator: {
      title: (name: string) => `Make ${name} an administrator?`,
      body: 'They can do everything that you can do on this page, also to you.',
      action: 'Make administrator',
    },
    unmakeAdministrator: {
      title: (name: string) => `Make ${name} a member again?`,
      body: 'They can no longer see this page, and no longer act on accounts.',
      action: 'Make member',
    },
    stepDown: {
      title: 'Stop being an administrator?',
      body: 'You lose this page at once. Only another administrator can give it back to you.',
      action: 'Stop',
    },
  },

  affiliation: {
    title: (name: string) => `Make ${name} an affiliate`,
    body: 'Find the organization by its handle. Affiliates carry its mark, and can exchange encrypted messages as verified accounts can.',
    field: 'Handle of the organization',
    find: 'Find',
    finding: 'Looking…',
    confirm: 'Make an affiliate',
    notFound: { what: 'Nobody has this handle.', next: 'Check the spelling.' },
    notOrganization: {
      what: 'That account is no verified organization.',
      next: 'Make it one first, or find another.',
    },
    itself: { what: 'That is the account itself.', next: 'Find another.' },
  },

  reports: 'Reports',
  reportsLoading: 'Loading reports…',
  reportsFailed: { what: 'The reports could not be loaded.', next: 'Check the connection and try again.' },
  noReports: 'No reports.',
  noOpenReports: 'No open reports.',
  withClosed: 'Show closed ones, too',
  reportedBy: 'Reported by',
  openAccount: 'Open account',
  closedOn: (day: string) => `closed ${day}`,
  deletedAccount: 'A deleted account',
  reportOn: (handle: string) => `Report on @${handle}`,
  noteFrom: 'The reporter’s words',

  log: 'What administrators have done',
  logLoading: 'Loading the log…',
  logFailed: { what: 'The log could not be loaded.', next: 'Check the connection and try again.' },
  noLog: 'No administrator has done anything yet.',
  logBody: 'Every act on this page is written down here, and can’t be changed.',
  someoneDeleted: 'a deleted account',
  yourself: 'You',
  /** `{administrator}`, `{account}` and `{organization}` stand for the people, who are shown as everywhere else. */
  logSentences: {
    VERIFIED: '{administrator} verified {account}.',
    UNVERIFIED: '{administrator} took the verification of {account} back.',
    MADE_ORGANIZATION: '{administrator} made {account} a verified organization.',
    UNMADE_ORGANIZATION: '{administrator} ended that {account} is an organization.',
    AFFILIATED: '{administrator} made {account} an affiliate of {organization}.',
    UNAFFILIATED: '{administrator} ended the affiliation of {account} with {organization}.',
    SUSPENDED: '{administrator} suspended {account}.',
    UNSUSPENDED: '{administrator} lifted the suspension of {account}.',
    MADE_ADMINISTRATOR: '{administrator} made {account} an administrator.',
    UNMADE_ADMINISTRATOR: '{administrator} made {account} a member again.',
    CLOSED_REPORT: '{administrator} closed a report about {account}.',
  },
} as const;

/** By the answer's type; `NoAnswer` when there is none. */
export const adminFailures = {
  LastAdministratorError: {
    what: 'This is the only administrator of this server.',
    next: 'Make somebody else an administrator first. Nothing was changed.',
  },
  NotFoundError: {
    what: 'That could not be done.',
    next: 'The account may be gone, or you are no longer an administrator. Reload the page to see.',
  },
  NotSignedInError: { what: 'Your session is over.', next: 'Reload the page and sign in again.' },
  InvalidInputError: {
    what: 'The server did not take it.',
    next: 'Nothing was changed. Reload the page and try again.',
  },
  NoAnswer: { what: 'The server can’t be reached.', next: 'Check your connection and try again.' },
} as const;

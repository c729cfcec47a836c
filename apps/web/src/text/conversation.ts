/** Words of a conversation: its messages, its requests, what one does in it. */
import { count } from './count.ts';
import { deleteConversation, deleteMessage, deleteUnsent } from './history.ts';

export const conversation = {
  with: (name: string) => `Conversation with ${name}`,
  messagesWith: (name: string) => `Messages with ${name}`,
  encryptedBadge: 'Encrypted',
  regularBadge: 'Regular · the server can read it',
  details: 'Conversation details',
  openDetails: 'Show details',
  closeDetails: 'Hide details',
  intro: {
    encrypted: {
      title: 'Messages are encrypted.',
      body: (name: string) => `Only you and ${name} can read them. The server passes them on unread.`,
    },
    regular: {
      title: 'Messages are not encrypted.',
      body: () => 'The server stores them so that whoever runs it could read them.',
    },
  },
  loading: 'Loading messages…',
  loadingEarlier: 'Loading earlier messages…',
  earlierLoaded: 'Earlier messages are loaded.',
  allLoaded: 'All messages are loaded, up to the beginning.',
  earlierFailed: 'Earlier messages can’t be loaded now.',
  loadFailed: { what: 'The messages could not be read from this device.', next: 'Try again.' },
  missingTitle: 'This conversation is not on this device',
  missingBody:
    'It was deleted, or erased here, or this device can’t join it. If you made a new identity, the other person has to accept it first. Look for the person under “New message” to open it, or to write in the clear meanwhile.',
  missingUnregistered:
    'Encrypted conversations are not available in this browser, because it is not set up for them. Approve it from another of your devices.',
  missingJoining:
    'This browser is still joining your encrypted conversations. This one opens by itself when its turn comes.',
  unreadDivider: 'New messages',
  jump: 'Jump to latest',
  jumpUnread: (n: number) => `Jump to latest, ${count(n, 'new message', 'new messages')}`,
  unsupported: 'This message is of a kind that this version of Sotto doesn’t know. Reload to update.',
  stuck:
    'This device lost its place in this conversation and is joining again. What you write waits until then.',
  arrived: (name: string, body: string) => `${name}: ${body}`,
  /** Beside a link whose host is not what it looks like. */
  trueHost: (host: string) => `(${host})`,
} as const;

export const delivery = {
  queued: 'Waiting to send',
  sending: 'Sending',
  sent: 'Sent',
  received: 'Received',
  retry: 'Try again',
  discard: 'Discard',
} as const;

export const composer = {
  label: (name: string) => `Message to ${name}`,
  placeholder: { encrypted: 'Encrypted message', regular: 'Message' },
  send: 'Send',
  /** In place of the composer of a regular conversation, so that nothing meant to be secret goes out in the clear. */
  settingUp: 'Setting up encryption…',
  settingUpBody: 'What you write next is encrypted. The field opens when it is ready.',
  filesUnsupported: {
    what: 'Files and pictures can’t be sent yet.',
    next: 'Nothing was sent, and your text is still here.',
  },
  dismiss: 'Dismiss',
} as const;

/** What stands in place of the composer when one can't write. */
export const closed = {
  title: {
    encrypted: 'You can’t send encrypted messages here now:',
    regular: 'You can’t write here now:',
  },
  stays: 'Everything up to here stays readable.',
  gone: { what: 'This account was deleted.', next: 'What you wrote to each other stays here.' },
  blocked: (name: string) => ({
    what: `You blocked ${name}.`,
    next: 'Nothing passes between you, in either direction.',
  }),
  writeRegular: 'Write a regular message',
  checkAgain: 'Check again',
  checking: 'Checking…',
} as const;

export const request = {
  title: (name: string) => `${name} wants to write to you.`,
  notFollowed: 'Doesn’t follow you',
  notVerified: 'Not verified',
  untold: 'They are not told that you have read this.',
  ifAccepted: 'If you accept, you can write to each other.',
  accept: 'Accept',
  accepting: 'Accepting…',
  accepted: 'Request accepted',
  delete: 'Delete',
  deleteTitle: 'Delete this request?',
  deleteBody: (name: string) =>
    `The messages are deleted for you, on all your devices. ${name} is not told, keeps them, and can write again.`,
  deleted: 'Request deleted',
  block: 'Block',
  report: 'Report',
} as const;

export const message = {
  menu: 'Message options',
  menuOf: (body: string) => `Options for the message: ${body}`,
  react: 'React',
  reactWith: 'React…',
  copy: 'Copy text',
  copied: 'Copied',
  copyFailed: {
    what: 'The browser did not allow copying.',
    next: 'Select the text and copy it yourself.',
  },
  deleteForMe: 'Delete for me…',
  deleteTitle: 'Delete this message for you?',
  deleteFacts: deleteMessage,
  delete: 'Delete',
  deleting: 'Deleting…',
  deleted: 'Message deleted',
} as const;

export const reactions = {
  title: 'Choose a reaction',
  usual: 'Often used',
  search: 'Search emoji',
  loading: 'Loading emoji…',
  loadFailed: { what: 'The emoji could not be loaded.', next: 'Check the connection and try again.' },
  none: 'No emoji of this name.',
  found: (n: number) => count(n, 'emoji', 'emoji'),
  groups: {
    'smileys-emotion': 'Smileys',
    'people-body': 'People',
    'animals-nature': 'Animals and nature',
    'food-drink': 'Food and drink',
    'travel-places': 'Travel and places',
    activities: 'Activities',
    objects: 'Objects',
    symbols: 'Symbols',
    flags: 'Flags',
  } as Readonly<Record<string, string>>,
  categories: 'Categories',
  chip: (emoji: string, names: string) => `${emoji} ${names}`,
  chipAdd: 'Press to react the same.',
  chipRemove: 'Press to take yours back.',
  of: 'Reactions',
  others: (n: number) => count(n, 'other', 'others'),
  listed: (names: readonly string[]) =>
    names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`,
} as const;

export const details = {
  title: 'Details',
  people: 'People',
  encrypted: 'Messages are encrypted.',
  encryptedBody: (name: string) =>
    `Each message is locked on the device that sends it and opened on yours and ${name}’s. Nobody in between has the key.`,
  encryptedGone:
    'Each message was locked on the device that sent it, and what is here opens on yours only. Nobody in between had the key.',
  regular: 'Messages are not encrypted.',
  regularBody:
    'The server stores them in the clear: whoever runs it, or forces its operator, can read them. They are on all your devices.',
  startEncrypted: 'Start an encrypted message',
  openEncrypted: 'Open the encrypted conversation',
  openRegular: 'Open the regular conversation',
  notPossible: 'An encrypted conversation is not possible now:',
  looking: 'Looking…',
  options: 'Options',
  pinned: { label: 'Pinned', hint: 'Stays at the top of the list.' },
  muted: { label: 'Muted', hint: 'New messages don’t count in the title of the page.' },
  archived: { label: 'Archived', hint: 'Out of the list until you take it out of the archive.' },
  serverSees: 'What the server can see',
  sees: {
    encrypted: [
      'That the two of you have a conversation.',
      'When a message is sent, and roughly how long it is.',
      'How many devices each of you uses.',
      'Whether history is kept, and which messages you have deleted.',
    ],
    regular: [
      'Everything that is written here, and the reactions.',
      'That the two of you have a conversation.',
      'When a message is sent and read by you.',
    ],
  },
  serverCannot: 'What it cannot see',
  cannot: {
    encrypted: ['What you write, and how you react.', 'Your keys and your password.'],
    regular: ['Your password.', 'What you write to each other in encrypted conversations.'],
  },
  unreachable: 'Has no device for encrypted messages at the moment.',
  delete: 'Delete conversation',
  deleteTitle: 'Delete this conversation?',
  deleteFacts: deleteConversation,
  deleteUnsent,
  deleteConfirm: 'Delete',
  deleting: 'Deleting…',
  deleted: 'Conversation deleted',
} as const;

/** What is between two people, and what one does about it. */
export const person = {
  followsYou: 'Follows you',
  follow: 'Follow',
  following: 'Following',
  followName: (name: string) => `Follow ${name}`,
  unfollowName: (name: string) => `Following ${name}. Press to stop.`,
  followed: (name: string) => `You follow ${name}`,
  unfollowed: (name: string) => `You no longer follow ${name}`,
  gone: 'Deleted account',
  block: 'Block',
  unblock: 'Unblock',
  blockName: (name: string) => `Block ${name}`,
  unblockName: (name: string) => `Unblock ${name}`,
  reportName: (name: string) => `Report ${name}`,
  blockTitle: (name: string) => `Block ${name}?`,
  blockBody: (name: string) =>
    `Nothing passes between you any more, in either direction, regular or encrypted, and neither of you follows the other. What you have of each other stays. ${name} is not told.`,
  blocking: 'Blocking…',
  blocked: (name: string) => `You blocked ${name}`,
  unblockTitle: (name: string) => `Unblock ${name}?`,
  unblockBody: 'They can find you and write to you again. You don’t follow each other until you follow anew.',
  unblocking: 'Unblocking…',
  unblocked: (name: string) => `You unblocked ${name}`,
} as const;

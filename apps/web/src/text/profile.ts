/** Words of one's own profile, and of what one's data is. */
export const profile = {
  picture: 'Picture',
  choosePicture: 'Choose a picture',
  changePicture: 'Change',
  pictureHint:
    'Everybody who can find you sees it. The middle of it is cut out and made small in this browser; place, time and camera in the file are left out.',
  preparing: 'Preparing…',
  chosen: 'This is how it will look. It is not saved yet.',
  usePicture: 'Save picture',
  pictureSaved: 'Your picture is saved.',
  pictureRemoved: 'Your picture is removed.',
  removePicture: 'Remove',
  removing: 'Removing…',
  removeTitle: 'Remove your picture?',
  removeBody: 'The server deletes it, and the first letters of your name take its place.',
  pictureFaults: {
    'too-large': { what: 'This file is too large.', next: 'Choose a picture of at most 30 MB.' },
    unreadable: {
      what: 'This browser can’t read that file as a picture.',
      next: 'Choose a JPEG, PNG, WebP or GIF file.',
    },
    'too-small': { what: 'This picture is too small.', next: 'Choose one of at least 64 by 64 pixels.' },
    'does-not-fit': {
      what: 'This picture can’t be made small enough.',
      next: 'Choose one with less detail.',
    },
  },
  saveName: 'Save name',
  nameSaved: 'Your name is saved.',
  standing: 'On this server',
  handleFixed: 'A handle can’t be changed.',
  verification: 'Verification',
  notVerified: 'Not verified',
  verifiedMeans: 'You can exchange encrypted messages.',
  unverifiedMeans:
    'Encrypted messages need a verified account on both sides. Ask whoever runs this server to verify yours.',
  affiliation: 'Affiliate of',
  role: 'Role',
  administrator: 'Administrator',
} as const;

export const ownData = {
  exportTitle: 'Download your data',
  exportBody: 'One JSON file with everything that the server has of your account.',
  exportFile: 'sotto-export.json',
  exportHolds: [
    'Your profile, your sessions and the public keys of your devices.',
    'Whom you follow, who follows you, and whom you have blocked or reported.',
    'Your regular conversations with all that is written in them.',
    'Of your encrypted conversations: with whom, when, how large, and the sealed keys of their history.',
  ],
  exportLacks:
    'Encrypted messages are not in it as text: the server can’t read them. They are on your devices. Keep the file safe.',
  export: 'Download',
  deleteTitle: 'Delete your account',
  deleteIntro: 'What happens, at once and for good:',
  consequences: [
    'Your profile, picture, sessions, devices and lists of people are deleted from the server.',
    'Everything in this browser is erased: all messages and all keys.',
    'Your handle is free again; somebody else can take it.',
  ],
  stays: ['Others keep the messages that you sent them. For them, your account shows as deleted.'],
  delete: 'Delete account…',
  questionTitle: 'Delete your account for good?',
  questionBody: 'Nobody can bring it back, not even whoever runs this server.',
  typeHandle: (handle: string) => `Type your handle, ${handle}`,
  handleDiffers: (handle: string) => `Type ${handle} to go on.`,
  deleteForGood: 'Delete for good',
  deleting: 'Deleting…',
  deleted: 'Your account is deleted, and everything here is erased.',
} as const;

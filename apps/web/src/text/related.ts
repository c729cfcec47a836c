/** Words of the lists of people: whom one follows, who follows, whom one has blocked. */
export const related = {
  title: 'People',
  loading: 'Loading people…',
  failed: { what: 'This list could not be loaded.', next: 'Check the connection and try again.' },
  following: {
    title: 'Following',
    body: 'People you follow can write to you without a request, and encrypted if both of you are verified.',
    empty: 'You follow nobody yet.',
  },
  followers: {
    title: 'Followers',
    body: 'Follow somebody back to let them write to you without a request.',
    empty: 'Nobody follows you yet.',
  },
  blocked: {
    title: 'Blocked',
    body: 'Nothing passes between you and them. They are not told.',
    empty: 'You have blocked nobody.',
  },
  since: {
    following: (day: string) => `since ${day}`,
    followers: (day: string) => `since ${day}`,
    blocked: (day: string) => `blocked ${day}`,
  },
  acts: {
    follow: {
      do: 'Follow',
      undo: 'Unfollow',
      doOf: (handle: string) => `Follow @${handle}`,
      undoOf: (handle: string) => `Unfollow @${handle}`,
    },
    block: {
      do: 'Block',
      undo: 'Unblock',
      doOf: (handle: string) => `Block @${handle}`,
      undoOf: (handle: string) => `Unblock @${handle}`,
    },
  },
} as const;

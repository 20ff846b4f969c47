import type { Seen, SeenChannel, SeenMessage, SeenUser } from '../../../src/local-workspace/page-api/seen.ts';

/** What the page is told, with what a test does not speak of left as it usually is. */
export const user = (given: Partial<SeenUser> & Pick<SeenUser, 'id'>): SeenUser => ({
  name: given.id,
  teamId: 'T0AGENCY01',
  teamName: 'Hibiki Studio',
  external: false,
  bot: false,
  locale: 'en-US',
  timeZone: 'Asia/Tokyo',
  ...given,
});

export const channel = (given: Partial<SeenChannel> & Pick<SeenChannel, 'id'>): SeenChannel => ({
  name: given.id,
  kind: 'public',
  sharedWith: [],
  topic: '',
  memberIds: [],
  unread: 0,
  bookmarks: [],
  ...given,
});

export const message = (ts: string, given: Partial<SeenMessage> = {}): SeenMessage => ({
  ts,
  userId: 'U0AOI00001',
  text: '',
  blocks: [],
  files: [],
  reactions: [],
  replies: 0,
  broadcast: false,
  edited: false,
  pinned: false,
  ephemeral: false,
  values: {},
  ...given,
});

export const seen = (given: Partial<Seen> = {}): Seen => ({
  me: user({ id: 'U0AOI00001' }),
  people: [],
  users: {},
  botUserId: 'U0ENGAWA01',
  channels: [],
  commands: [],
  shortcuts: [],
  mayUseApp: true,
  modals: [],
  now: 0,
  ...given,
});

import type { Bookmark, Channel } from './channel.ts';
import type { WorkspaceFile } from './file.ts';
import type { Ephemeral, Message } from './message.ts';
import type { Team, User } from './people.ts';
import type { Home, Modal, StateValues } from './view.ts';

/** The app as it is installed in the agency's team: what Slack's app settings and the install would know. */
export interface Installation {
  appId: string;
  botId: string;
  botUserId: string;
  teamId: string;
  botToken: string;
  appToken: string;
  signingSecret: string;
  verificationToken: string;
}

/** Everything there is, as plain JSON: it can be written to disk and read back. */
export interface State {
  installation: Installation;
  teams: Record<string, Team>;
  users: Record<string, User>;
  channels: Record<string, Channel>;
  messages: Record<string, Message[]>;
  ephemerals: Ephemeral[];
  modals: Record<string, Modal[]>;
  homes: Record<string, Home>;
  values: Record<string, StateValues>;
  files: Record<string, WorkspaceFile>;
  /** by person, then by channel: the ts up to which they have read */
  lastRead: Record<string, Record<string, string>>;
  bookmarks: Record<string, Bookmark[]>;
  minted: number;
  lastTs: number;
}

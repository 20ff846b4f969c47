import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { commands, shortcuts } from '../commands/index.ts';
import { slackEventHandlers } from '../src/adapters/slack/slack-source.ts';
import { codeOf, readSource, sourcesBelow } from './support/source-files.ts';

const url = z.literal('https://example.com/slack/events');
/** What we use of the manifest, with Slack's limits; anything else in it is a mistake. */
const Manifest = z.strictObject({
  _metadata: z.strictObject({ major_version: z.literal(2), minor_version: z.literal(1) }),
  display_information: z.strictObject({
    name: z.string().min(1).max(35),
    description: z.string().min(1).max(140),
    long_description: z.string().min(175).max(4000),
    background_color: z.string().regex(/^#(?:[0-9a-f]{3}){1,2}$/),
  }),
  features: z.strictObject({
    app_home: z.strictObject({
      home_tab_enabled: z.literal(true),
      messages_tab_enabled: z.literal(true),
      messages_tab_read_only_enabled: z.literal(true),
    }),
    bot_user: z.strictObject({ display_name: z.string().min(1).max(80), always_online: z.boolean() }),
    slash_commands: z
      .array(
        z.strictObject({
          command: z.string().regex(/^\/[a-z]{1,31}$/),
          url,
          description: z.string().min(1).max(2000),
          usage_hint: z.string().max(1000),
          // Mentions then arrive as ids, whatever people are called.
          should_escape: z.literal(true),
        }),
      )
      .max(50),
    shortcuts: z
      .array(
        z.strictObject({
          name: z.string().min(1).max(24),
          type: z.literal('message'),
          callback_id: z.string().min(1).max(255),
          description: z.string().min(1).max(150),
        }),
      )
      .max(10),
  }),
  oauth_config: z.strictObject({
    scopes: z.strictObject({ bot: z.array(z.string()), bot_optional: z.array(z.string()) }),
    pkce_enabled: z.literal(false),
    token_management_enabled: z.literal(true),
  }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({ request_url: url, bot_events: z.array(z.string()).max(100) }),
    interactivity: z.strictObject({ is_enabled: z.literal(true), request_url: url }),
    org_deploy_enabled: z.literal(false),
    socket_mode_enabled: z.literal(false),
    token_rotation_enabled: z.literal(false),
  }),
});

const history = ['channels:history', 'groups:history', 'im:history'];
/** What each method of the Web API needs, of the kinds of conversation in which we use it. */
const scopesOfMethod: Readonly<Record<string, readonly string[]>> = {
  'auth.test': [],
  'chat.getPermalink': [],
  'chat.postEphemeral': ['chat:write'],
  'chat.postMessage': ['chat:write'],
  'chat.update': ['chat:write'],
  'conversations.history': history,
  // What somebody uploaded in a form: its name, and the bytes at its private address.
  'files.info': ['files:read'],
  // The roadmap's picture, in Slack's three steps.
  'files.completeUploadExternal': ['files:write'],
  'files.getUploadURLExternal': ['files:write'],
  // Contacts are recognised by their address.
  'users.info': ['users:read', 'users:read.email'],
  'views.open': [],
  'views.publish': [],
  'views.push': [],
  'views.update': [],
};
const scopesOfEvent: Readonly<Record<string, readonly string[]>> = {
  app_home_opened: [],
  app_uninstalled: [],
  channel_archive: ['channels:read'],
  channel_deleted: ['channels:read'],
  channel_id_changed: ['channels:read', 'groups:read'],
  channel_unshared: ['channels:read', 'groups:read'],
  group_archive: ['groups:read'],
  group_deleted: ['groups:read'],
  member_left_channel: ['channels:read', 'groups:read'],
  tokens_revoked: [],
  user_change: ['users:read'],
};

const families =
  'apps|auth|bookmarks|bots|calls|canvases|chat|conversations|dnd|emoji|files|pins|reactions|reminders|stars|team|usergroups|users|views';
const called = new RegExp(
  `\\.(${families})\\s*(?:\\.(\\w+)|\\[(\\w+)\\])\\s*\\(|\\.(apiCall|filesUploadV2|chatStream)\\(`,
  'g',
);

/** Every method of the Web API that this code calls. A method that is chosen at run time is one of two. */
function methodsIn(code: string): string[] {
  return [...codeOf(code).matchAll(called)].flatMap(([, family = '', name, chosen, other]) => {
    if (other !== undefined) return [other];
    return chosen === undefined ? [`${family}.${name}`] : [`${family}.open`, `${family}.push`];
  });
}

const manifest = Manifest.parse(parse(readSource('manifest.yml').text));
const sorted = (values: Iterable<string>): string[] => [...new Set(values)].toSorted();
const events = Object.keys(slackEventHandlers);
const methods = sourcesBelow('src/adapters/slack').flatMap(({ text }) => methodsIn(text));

describe('the manifest', () => {
  it('names the commands that there are, in the order of the help', () => {
    expect(manifest.features.slash_commands.map(({ command }) => command)).toEqual(
      commands.map(({ name }) => name),
    );
  });

  it.each(commands.map(({ name, words }) => [name, words] as const))(
    'hints at exactly the words of %s',
    (name, words) => {
      const listed = manifest.features.slash_commands.find(({ command }) => command === name);
      const spoken = words.map(({ word }) => word).filter((word) => word !== '');
      expect(listed?.usage_hint).toBe(`[${spoken.join(' | ')}]`);
    },
  );

  it('names the shortcuts that there are', () => {
    expect(manifest.features.shortcuts).toEqual(
      shortcuts.map(({ id, name, does }) => ({
        name: name.words.en,
        type: 'message',
        callback_id: id,
        description: does.words.en,
      })),
    );
  });

  it('subscribes to the events that are handled, and to no other', () => {
    expect(sorted(manifest.settings.event_subscriptions.bot_events)).toEqual(sorted(events));
  });

  it('asks for the scopes that commands, methods and events need, and for no other', () => {
    const needed = [
      'commands',
      ...methods.flatMap((name) => scopesOfMethod[name] ?? []),
      ...events.flatMap((name) => scopesOfEvent[name] ?? []),
    ];
    expect(sorted(manifest.oauth_config.scopes.bot)).toEqual(sorted(needed));
  });

  it('lets an admin leave out what we can do without', () => {
    const { bot, bot_optional } = manifest.oauth_config.scopes;
    expect(sorted(bot_optional)).toEqual(['users:read.email']);
    expect(bot_optional.filter((scope) => !bot.includes(scope))).toEqual([]);
  });

  it('says nothing twice', () => {
    for (const list of [manifest.oauth_config.scopes.bot, manifest.settings.event_subscriptions.bot_events])
      expect(new Set(list).size).toBe(list.length);
  });
});

describe('what the manifest is held against', () => {
  it('is every method that is called, and no other', () => {
    expect(sorted(methods)).toEqual(sorted(Object.keys(scopesOfMethod)));
  });

  it('is every event that is handled, and no other', () => {
    expect(sorted(events)).toEqual(sorted(Object.keys(scopesOfEvent)));
  });

  it('finds calls whatever way they are written', () => {
    const code = `client.chat.postMessage({}); web.views[how]({}); await client\n.files.info(x); client.apiCall('x');`;
    expect(methodsIn(code)).toEqual([
      'chat.postMessage',
      'views.open',
      'views.push',
      'files.info',
      'apiCall',
    ]);
    expect(methodsIn('// client.chat.delete()\n"client.pins.add()"')).toEqual([]);
  });

  it('has no select that asks for its options: no address for them is given', () => {
    const asking = sourcesBelow('src', 'commands').filter(
      ({ path, text }) => !path.startsWith('src/local-workspace/') && /\bexternal_select\b/.test(text),
    );
    expect(asking.map(({ path }) => path)).toEqual([]);
  });
});

import { z } from 'zod';
import { inWords, issuesFrom } from '../block-kit/issue.ts';
import type { Person } from '../person/person.ts';

export interface HttpOutcome {
  status: number;
  body: unknown;
}

type Act = (person: Person, args: Record<string, unknown>) => Promise<HttpOutcome>;

const act =
  <S extends z.ZodType>(schema: S, run: (person: Person, args: z.infer<S>) => unknown): Act =>
  async (person, args) => {
    const parsed = schema.safeParse(args);
    if (parsed.success) return { status: 200, body: await run(person, parsed.data) };
    const detail = issuesFrom(parsed.error, args).map(inWords).join('; ');
    return { status: 400, body: { ok: false, error: 'invalid_arguments', detail } };
  };

const id = z.string().min(1);
const file = z.object({
  name: id,
  content: z.string(),
  encoding: z.enum(['utf8', 'base64']).default('utf8'),
});
const entry = z.union([z.string(), z.number(), z.null(), z.array(z.string()), z.array(file)]);
const press = {
  name: id.optional(),
  blockId: z.string().optional(),
  actionId: z.string().optional(),
  value: z.string().optional(),
  under: z.string().optional(),
  selected: entry.default(null),
  denies: z.boolean().default(false),
};
const isNamed = ({ name, actionId }: { name?: string | undefined; actionId?: string | undefined }): boolean =>
  name !== undefined || actionId !== undefined;
const named = { error: 'say which by name, or by actionId and blockId' };
const inChannel = { channel: id };
const atMessage = { ...inChannel, ts: z.string().regex(/^\d+\.\d+$/) };
const byIds = {
  surface: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('modal') }),
    z.strictObject({ kind: z.literal('home') }),
    z.strictObject({ kind: z.literal('message'), channel: id, ts: id }),
  ]),
  blockId: id,
  actionId: id,
};

const onMessages = {
  marks: act(z.object(atMessage), (person, args) => person.marks(args.channel, args.ts)),
  reacts: act(z.object({ ...atMessage, name: id, remove: z.boolean().default(false) }), (person, args) =>
    person.reacts(args.channel, args.ts, args.name, args),
  ),
  uploads: act(
    z.object({
      ...inChannel,
      files: z.array(file),
      text: z.string().default(''),
      thread_ts: z.string().optional(),
    }),
    (person, { channel, files, text, thread_ts }) =>
      person.uploads(channel, files, { text, ...(thread_ts ? { thread_ts } : {}) }),
  ),
  dismisses: act(z.object(atMessage), (person, args) => person.dismisses(args.channel, args.ts)),
};

const onInputs = {
  enters: act(z.object({ ...byIds, entry, quiet: z.boolean().default(false) }), (person, args) =>
    person.enters(args.surface, args, args.entry, args),
  ),
  suggests: act(z.object({ ...byIds, query: z.string().max(3000) }), (person, args) =>
    person.suggests(args.surface, args, args.query),
  ),
};

/** The acts of a person for those outside the process: POST /person/<user id>/<act> with JSON. */
const acts: ReadonlyMap<string, Act> = new Map(
  Object.entries({
    ...onMessages,
    ...onInputs,
    types: act(z.object({ ...inChannel, text: id }), (person, args) => person.types(args.channel, args.text)),
    says: act(z.object({ ...inChannel, text: id, thread_ts: z.string().optional() }), (person, args) =>
      person.says(args.channel, args.text, args.thread_ts ? { thread_ts: args.thread_ts } : {}),
    ),
    reads: act(z.object(inChannel), (person, args) => ({ ok: true, messages: person.reads(args.channel) })),
    presses: act(z.object({ ...inChannel, ts: id, ...press }).refine(isNamed, named), (person, args) =>
      person.presses(args.channel, args.ts, args.name, args),
    ),
    pressesInModal: act(z.object(press).refine(isNamed, named), (person, args) =>
      person.pressesInModal(args.name, args),
    ),
    pressesAtHome: act(z.object(press).refine(isNamed, named), (person, args) =>
      person.pressesAtHome(args.name, args),
    ),
    fills: act(
      z.object({
        entries: z.record(z.string(), entry),
        where: z.object({ channelId: id, ts: id }).optional(),
      }),
      (person, args) => person.fills(args.entries, args.where),
    ),
    submits: act(z.object({}), (person) => person.submits()),
    closes: act(z.object({ all: z.boolean().default(false) }), (person, args) => person.closes(args)),
    opensHome: act(z.object({ withinMs: z.number().default(1000) }), (person, args) =>
      person.opensHome(args),
    ),
    views: act(z.object({}), (person) => ({ ok: true, views: person.views() })),
    home: act(z.object({}), (person) => ({ ok: true, home: person.home() ?? null })),
    dm: act(z.object({}), (person) => ({ ok: true, channel: person.dm() ?? null })),
    usesShortcut: act(z.object({ callback_id: id }), (person, args) => person.usesShortcut(args.callback_id)),
    usesMessageShortcut: act(z.object({ ...inChannel, ts: id, callback_id: id }), (person, args) =>
      person.usesMessageShortcut(args.channel, args.ts, args.callback_id),
    ),
  }),
);

export async function actOverHttp(
  person: Person,
  name: string,
  args: Record<string, unknown>,
): Promise<HttpOutcome> {
  const known = acts.get(name);
  if (known) return known(person, args);
  return { status: 404, body: { ok: false, error: 'unknown_act', acts: [...acts.keys()] } };
}

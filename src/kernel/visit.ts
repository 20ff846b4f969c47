import type { Instant } from './calendar.ts';
import type { Locale } from './locale.ts';
import type { Role } from './role.ts';

/** A person of the agency. */
export interface MemberPerson {
  readonly kind: 'member';
  readonly id: string;
  readonly name: string;
  readonly slackUserId: string;
  readonly slackTeamId: string;
  readonly role: Role;
}

/** A known person at a client. What they may decide depends on the engagement, so it is looked up there. */
export interface ContactPerson {
  readonly kind: 'contact';
  readonly id: string;
  readonly name: string;
  readonly slackUserId: string | null;
  readonly slackTeamId: string | null;
  readonly clientId: string;
}

/** Somebody in a shared channel whom nobody has introduced yet. */
export interface Guest {
  readonly kind: 'guest';
  readonly id: string;
  readonly name: string;
  readonly slackUserId: string;
  readonly slackTeamId: string;
}

/** Engawa itself, acting on a promise (an effect) or on time (a due row). */
export interface House {
  readonly kind: 'house';
  readonly id: 'engawa';
  readonly name: 'Engawa';
}

export type Person = MemberPerson | ContactPerson | Guest | House;

export const house: House = { kind: 'house', id: 'engawa', name: 'Engawa' };

/** Prefixes of ids: what a thing is can be read off its id. */
export type IdPrefix =
  | 'mem'
  | 'cli'
  | 'con'
  | 'eng'
  | 'chn'
  | 'int'
  | 'tpl'
  | 'agr'
  | 'sgn'
  | 'dlg'
  | 'clc'
  | 'apr'
  | 'rvl'
  | 'rvv'
  | 'rvc'
  | 'evi'
  | 'cod'
  | 'doc'
  | 'mil'
  | 'mat'
  | 'fil'
  | 'dly'
  | 'rsk'
  | 'del'
  | 'que'
  | 'chg'
  | 'pli'
  | 'inv'
  | 'lin'
  | 'pay'
  | 'rem'
  | 'rmd'
  | 'crn'
  | 'ref'
  | 'dsp'
  | 'det'
  | 'fnd'
  | 'bst'
  | 'bke'
  | 'due'
  | 'ndg'
  | 'snz'
  | 'dig'
  | 'dpv'
  | 'off'
  | 'abs'
  | 'evt'
  | 'eff'
  | 'inb'
  | 'prc'
  | 'err';

/** One request: who, in which language, at which one `now`. Rules get time and ids from here and nowhere else. */
export interface Visit {
  readonly person: Person;
  readonly locale: Locale;
  readonly now: Instant;
  readonly newId: (prefix: IdPrefix) => string;
  /** One submission of one modal: `perform` acts on it once, however often Slack or a person sends it. */
  readonly submission?: string;
}

/** How a person is written into rows and the audit log: enough to be recognised years later. */
export interface Actor {
  readonly kind: Person['kind'];
  readonly id: string;
  readonly name: string;
  readonly slackUserId?: string;
  readonly slackTeamId?: string;
}

export function actorOf(person: Person): Actor {
  const { kind, id, name } = person;
  if (kind === 'house' || person.slackUserId === null || person.slackTeamId === null)
    return { kind, id, name };
  return { kind, id, name, slackUserId: person.slackUserId, slackTeamId: person.slackTeamId };
}
